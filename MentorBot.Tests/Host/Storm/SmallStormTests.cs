using MentorBot.Storm;
using MentorBot.Storm.Reporting;
using MentorBot.Tests.Infrastructure;
using Xunit.Abstractions;

namespace MentorBot.Tests.Host.Storm;

/// <summary>The storm of docs/storm.md, as small as it can be and still hit something.</summary>
public sealed class SmallStormTests(ITestOutputHelper output)
{
    private const string Wanted = "MENTORBOT_TEST_STORM";

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_and_nothing_doubled_when_the_program_is_killed(bool faults)
    {
        Skip.If(Environment.GetEnvironmentVariable(Wanted) is null, $"It kills the real program for half a minute; set {Wanted}=1 to run it.");
        using var folder = new TemporaryFolder();
        var options = new StormOptions
        {
            HostPath = Path.Combine(AppContext.BaseDirectory, "MentorBot.Host.dll"),
            Folder = folder.Path,
            People = 6,
            Sheets = 2,
            Forms = ["A2", "C1"],
            Kills = 6,
            KillsOfFirstStart = 1,
            MeanLifeSeconds = 1,
            ThinkSeconds = 0.2,
            Days = 9,
            Rows = 6,
            Faults = faults,
        };

        var report = await StormRun.RunAsync(options, output.WriteLine, CancellationToken.None);

        output.WriteLine(ReportText.Of(report));
        Assert.True(report.Passed, ReportText.Of(report));
        Assert.Equal(options.Kills + options.KillsOfFirstStart, report.Counts.Where(count => count.Key.StartsWith("kills", StringComparison.Ordinal)).Sum(count => count.Value));
        Assert.True(report.Counts["answers that were confirmed and looked up"] > 0);
        Assert.True(report.Counts["reminders sent"] > 0);
    }
}
