using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.History;
using MentorBot.Host.Roadmaps.Revisions;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The school's own words for those who answer: which of them a row leaves open, and what the curator says they mean.</summary>
internal static class SchoolWords
{
    /// <summary>So many a school may have.</summary>
    public const int Most = 200;

    /// <summary>The words of the row that nobody could be read from; none once they are known.</summary>
    public static IReadOnlyList<string> StrangeIn(RoadmapItem item) =>
        ReviewQueue.IsOpenQuestion(item) ? RoadmapCorrection.ReadResponsibles(item, item.ResponsibleText).Strange : [];

    /// <summary>Keeps what the words mean for all documents to come, and reads the doubtful rows of this roadmap by it.</summary>
    /// <returns>How many rows are understood now; null where the school has no room for more words.</returns>
    public static async Task<int?> TeachAsync(UnitOfWork work, Roadmap roadmap, KnownParty meant, CancellationToken cancellation)
    {
        var school = roadmap.School!;
        var others = school.Settings.Responsibles.Known.Where(known => !AreSame(known.Words, meant.Words)).ToList();
        if (others.Count >= Most) return null;
        var waiting = roadmap.Items.FindAll(item => StrangeIn(item).Any(words => AreSame(words, meant.Words)));
        school.Settings = school.Settings with { Responsibles = school.Settings.Responsibles with { Known = [meant, .. others] } };
        foreach (var item in waiting) await ReadAnewAsync(work, item, cancellation);
        return waiting.Count;
    }

    /// <summary>Names whoever holds, at this school, what the document calls by a word of the school's own.</summary>
    public static List<RoadmapResponsible> WithHolders(List<RoadmapResponsible> read, ResponsibleSettings words)
    {
        foreach (var responsible in read.Where(one => one is { Name: null, Role: not null, StaffId: null }))
            if (words.Known.FirstOrDefault(known => known.Holder is not null && AreSame(known.Words, responsible.Role!)) is { } known) responsible.StaffId = Ids.Parse(known.Holder);
        return read;
    }

    private static async Task ReadAnewAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        var before = RevisionRows.TextsOf(item);
        var bound = item.Responsibles.FindAll(one => one.StaffId is not null);
        RoadmapCorrection.SetResponsibles(work, item, item.ResponsibleText, RoadmapCorrection.ReadResponsibles(item, item.ResponsibleText));
        foreach (var one in item.Responsibles.Where(one => one.StaffId is null)) one.StaffId = bound.Find(known => known.Name == one.Name && known.Role == one.Role)?.StaffId;
        RowCorrections.Record(work, item, before);
        await RoadmapCorrection.FollowAsync(work, item, cancellation);
    }

    private static bool AreSame(string one, string other) => TypedText.Fold(one) == TypedText.Fold(other);
}
