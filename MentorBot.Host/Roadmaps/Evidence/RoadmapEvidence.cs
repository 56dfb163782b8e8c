using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>What the program can say about the rows of roadmaps that are still open.</summary>
internal static class RoadmapEvidence
{
    public static async Task<RowEvidence?> OfAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) =>
        (await OfAsync(work.Db, item.Roadmap!.School!, [item], work.TodayAt(item.Roadmap.School!), cancellation)).GetValueOrDefault(item.Id);

    /// <summary>The same for rows of several schools.</summary>
    public static async Task<IReadOnlyDictionary<long, RowEvidence>> OfSchoolsAsync(UnitOfWork work, IEnumerable<RoadmapItem> items, CancellationToken cancellation)
    {
        var known = new Dictionary<long, RowEvidence>();
        foreach (var ofSchool in items.GroupBy(item => item.Roadmap!.SchoolId))
        {
            var school = ofSchool.First().Roadmap!.School!;
            foreach (var (id, evidence) in await OfAsync(work.Db, school, ofSchool, work.TodayAt(school), cancellation)) known[id] = evidence;
        }

        return known;
    }

    /// <param name="items">Rows of one school, with their roadmap and occurrences.</param>
    /// <returns>By the id of the row; a row about which there is nothing to say is not there.</returns>
    public static async Task<IReadOnlyDictionary<long, RowEvidence>> OfAsync(
        MentorBotDb db, School school, IEnumerable<RoadmapItem> items, DateOnly today, CancellationToken cancellation)
    {
        var topics = items.Where(item => item.IsOpen())
            .Select(item => (Item: item, Topic: EvidenceRules.TopicOf(item.Title, item.Details, item.Result)))
            .Where(row => row.Topic is not null).ToList();
        if (topics.Count == 0) return new Dictionary<long, RowEvidence>();
        var wanted = topics.Select(row => row.Topic!).Where(topic => topic.Kind != EvidenceKind.RoadmapAdopted).Distinct().ToList();
        var facts = await new EvidenceReader(db, school, today, cancellation).ReadAsync(wanted);
        return topics
            .Select(row => (row.Item.Id, Evidence: RowEvidence.Of(row.Topic!, TallyOf(row.Item.Roadmap!, row.Topic!, facts), WindowOf(row.Item), today)))
            .Where(row => row.Evidence is not null)
            .ToDictionary(row => row.Id, row => row.Evidence!);
    }

    /// <summary>The adoption is said by the document itself, as soon as its roadmap is live.</summary>
    private static EvidenceTally TallyOf(Roadmap roadmap, EvidenceTopic topic, EvidenceFacts facts) => topic.Kind switch
    {
        EvidenceKind.RoadmapAdopted => roadmap.LiveOn is null ? EvidenceTally.None : new EvidenceTally([roadmap.AdoptedOn], 0, []),
        _ => facts.Of(topic),
    };

    private static EvidenceWindow WindowOf(RoadmapItem item)
    {
        var start = item.Roadmap!.AdoptedOn < item.Roadmap.PeriodStart ? item.Roadmap.AdoptedOn : item.Roadmap.PeriodStart;
        return EvidenceWindow.Of(item.Deadline, item.NextDue(), start);
    }
}
