using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>A cell of a row corrected by a person, in words that are read as those of the document are.</summary>
internal static class RoadmapCorrection
{
    public static Deadline ReadDeadline(RoadmapItem item, string words)
    {
        var roadmap = item.Roadmap!;
        return DeadlineReader.Read(words, new DeadlineContext(roadmap.PeriodStart, roadmap.PeriodEnd, roadmap.AdoptedOn) { Settings = roadmap.School!.Settings.Deadlines });
    }

    /// <summary>The same where a person speaks, who may say «через две недели» as well.</summary>
    public static Deadline ReadSpokenDeadline(RoadmapItem item, string words, DateOnly today)
    {
        var read = ReadDeadline(item, words);
        if (read.Confidence == ReadingConfidence.High) return read;
        return DeadlineReader.ReadDate(words, today).Date is { } day ? RoadmapItemService.OnDay(read, day, "Срок назначен куратором.") : read;
    }

    public static ResponsibleReading ReadResponsibles(RoadmapItem item, string words) => ResponsibleReader.Read(words, item.Roadmap!.School!.Settings.Responsibles);

    /// <summary>The doubts about the people stay as they were.</summary>
    public static void SetDeadline(RoadmapItem item, Deadline deadline)
    {
        var others = item.Reasons.Except(ReadingReasons.OfDeadline(item.Deadline)).ToList();
        item.Deadline = item.Deadline.ReplacedBy(deadline);
        Doubt(item, [.. ReadingReasons.OfDeadline(deadline), .. others]);
    }

    /// <summary>The doubts about the deadline stay as they were.</summary>
    public static void SetResponsibles(UnitOfWork work, RoadmapItem item, string text, IReadOnlyList<RoadmapResponsible> responsibles, IEnumerable<string> reasons)
    {
        work.Db.RemoveRange(item.Responsibles);
        item.Responsibles.Clear();
        foreach (var responsible in responsibles)
        {
            work.Db.Add(responsible);
            item.Responsibles.Add(responsible);
        }

        item.ResponsibleText = text;
        Doubt(item, [.. item.Reasons.Intersect(ReadingReasons.OfDeadline(item.Deadline)), .. reasons]);
    }

    public static void SetResponsibles(UnitOfWork work, RoadmapItem item, string text, ResponsibleReading reading) =>
        SetResponsibles(work, item, text, RoadmapImport.Responsibles(reading.Parties, item.Roadmap!.School!.Settings.Responsibles), ReadingReasons.OfResponsibles(reading));

    /// <summary>One of the staff answers for the row, nobody else.</summary>
    public static void SetResponsible(UnitOfWork work, RoadmapItem item, StaffMember member)
    {
        var responsible = new RoadmapResponsible { Id = Data.Ids.Next(), Ordinal = 1, Type = ResponsibleType.Person, Name = member.Name, Code = member.Role, IsLead = true, StaffId = member.Id };
        SetResponsibles(work, item, member.Name, [responsible], []);
    }

    /// <summary>After a correction: the row waits for a look or goes on, and its reminders follow.</summary>
    public static async Task FollowAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        var waits = item.State == RoadmapItemState.NeedsCheck;
        if (item.NeedsCheck && !waits && item.IsOpen()) RoadmapItemService.Fire(work, item, RoadmapItemTrigger.Check, new RoadmapItemFacts(work.TodayAt(item.Roadmap!.School!), NeedsCheck: true));
        if (!item.NeedsCheck && waits) await RoadmapItemService.AcceptAsync(work, item, cancellation);
        else await RoadmapReminders.ReconcileAsync(work, item, cancellation);
    }

    /// <summary>Says yes to what was proposed.</summary>
    /// <param name="all">Also where the reading is a guess; without it only where a convention was needed.</param>
    /// <returns>How many rows were settled.</returns>
    public static async Task<int> AcceptAsync(UnitOfWork work, Roadmap roadmap, bool all, CancellationToken cancellation)
    {
        var rows = roadmap.Items.FindAll(item => ReviewQueue.IsOpenQuestion(item) && (all ? ReviewQueue.HasProposal(item) : ReviewQueue.IsNearlySure(item)));
        foreach (var item in rows) await RoadmapItemService.AcceptAsync(work, item, cancellation);
        return rows.Count;
    }

    private static void Doubt(RoadmapItem item, List<string> reasons) => (item.Reasons, item.NeedsCheck) = (reasons, reasons.Count > 0);
}
