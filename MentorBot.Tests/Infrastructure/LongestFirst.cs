using MentorBot.Tests.Host.Cycle;
using MentorBot.Tests.Host.Demo;
using MentorBot.Tests.Infrastructure;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer($"MentorBot.Tests.Infrastructure.{nameof(LongestFirst)}", "MentorBot.Tests")]

namespace MentorBot.Tests.Infrastructure;

/// <summary>The classes that take longest begin first, so that no processor waits for the last of them alone. Whatever is not named here is the next.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        .. new[]
        {
            typeof(SampleSchoolAtAnyTimeTests), typeof(WholeCycleTests), typeof(TeacherCycleTests), typeof(Host.Roadmaps.RoadmapDayTests),
            typeof(Host.Manners.EveryKindTests), typeof(Host.Conversations.GoldenConversationTests), typeof(Host.Questionnaires.DeployTests),
            typeof(Host.Roadmaps.RoadmapPlanningTests), typeof(Host.Questionnaires.Web.WholeWalkTests), typeof(Host.Intake.PollingTests),
            typeof(Host.Intake.ShuffledAnswersTests), typeof(Host.Cycle.CorrectedLogTests), typeof(Host.Manners.ReachabilityTests),
            typeof(Domain.Questionnaires.MonkeyTests), typeof(Domain.Roadmaps.Reading.DeadlinePrecisionTests),
        }.Select(type => $" {type.FullName}"),
    ];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0 and var place ? place : Longest.Length);
}
