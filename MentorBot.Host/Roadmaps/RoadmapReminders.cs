using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Keeps the reminder rows of a roadmap row equal to what its state and its deadline ask for.</summary>
internal static class RoadmapReminders
{
    /// <summary>Plans what is missing, moves what changed, cancels what is no longer asked for. What was said stays as it was.</summary>
    public static async Task ReconcileAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation)
    {
        var wanted = Wanted(item).ToDictionary(reminder => reminder.Key);
        var today = SchoolTime.StartOf(work.TodayAt(item.Roadmap!.School!), item.Roadmap.School!);
        var known = await work.Db.Reminders
            .Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && reminder.SubjectId == item.Id)
            .ToListAsync(cancellation);
        foreach (var reminder in known)
        {
            if (wanted.Remove(reminder.Key, out var planned)) Renew(reminder, planned, today);
            else if (reminder.State == ReminderState.Planned) reminder.State = ReminderState.Cancelled;
        }

        work.Db.Reminders.AddRange(wanted.Values.Where(planned => planned.SendAt >= today));
    }

    /// <summary>One that is due and not yet taken up is left to the dispatcher; one that was cancelled is not called back from a day that is past.</summary>
    private static void Renew(Reminder known, Reminder planned, DateTimeOffset today)
    {
        if (known.State == ReminderState.Cancelled && planned.SendAt >= today) known.State = ReminderState.Planned;
        if (known.State != ReminderState.Planned) return;
        known.SendAt = planned.SendAt;
        known.UsefulUntil = planned.UsefulUntil;
        known.RecipientId = planned.RecipientId;
    }

    private static IEnumerable<Reminder> Wanted(RoadmapItem item)
    {
        var roadmap = item.Roadmap!;
        if (roadmap.LiveOn is not { } liveOn || !item.IsOpen()) return [];
        var clock = SchoolTime.ClockOf(roadmap.School!);
        return Plan(item, liveOn).SelectMany(one => one.Whom.DefaultIfEmpty().Select(recipient => Row(roadmap, item, one.Planned, recipient, clock)));
    }

    /// <summary>What would remind of the row, and whom of its responsibles; nobody of them stands for whoever holds the role at the school.</summary>
    public static IEnumerable<(PlannedReminder Planned, IReadOnlyList<RoadmapResponsible> Whom)> Plan(RoadmapItem item, DateOnly liveOn) =>
        ReminderPlan.For([.. item.Deadline.Parts.Select(Facts)], liveOn, item.Roadmap!.PeriodEnd, WorkCalendar.Russian)
            .Where(planned => !IsDone(item, planned.Occurrence))
            .Select(planned => (planned, Recipients(item, planned)));

    private static bool IsDone(RoadmapItem item, DateOnly? occurrence) => occurrence is { } day && item.Occurrences.Exists(known => known.On == day);

    private static DeadlinePartFacts Facts(DeadlinePart part) =>
        new(Enum.Parse<DeadlinePartKind>(part.Kind.ToString()), part.Start, part.Due, part.End, part.Occurrences);

    private static IReadOnlyList<RoadmapResponsible> Recipients(RoadmapItem item, PlannedReminder planned) => planned.Recipient switch
    {
        ReminderRecipient.Responsible => [.. item.Responsibles.OrderBy(responsible => responsible.Ordinal)],
        ReminderRecipient.Lead when item.Responsibles.Find(responsible => responsible.IsLead) is { } lead => [lead],
        _ => [],
    };

    private static Reminder Row(Roadmap roadmap, RoadmapItem item, PlannedReminder planned, RoadmapResponsible? recipient, SchoolClock clock) => new()
    {
        Id = Ids.Next(),
        SchoolId = roadmap.SchoolId,
        Subject = ReminderSubject.RoadmapItem,
        SubjectId = item.Id,
        Key = $"item:{Ids.Text(item.Id)}:{planned.Key}:{recipient?.Ordinal ?? 0}",
        Policy = planned.Policy.ToString(),
        Kind = Text(planned.Kind),
        Occurrence = planned.Occurrence,
        RecipientId = recipient?.Id,
        RecipientRole = recipient is null && planned.Recipient is ReminderRecipient.Responsible or ReminderRecipient.Lead
            ? nameof(ReminderRecipient.Curator)
            : planned.Recipient.ToString(),
        SendAt = planned.SendAt(clock),
        UsefulUntil = planned.UsefulUntilAt(clock),
    };

    private static string Text(ReminderKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}
