using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Keeps the reminder rows of roadmap rows equal to what their state, their deadlines and the policies of the school ask for.</summary>
internal static class RoadmapReminders
{
    /// <summary>A reminder that somebody has wished for themselves: <see cref="Reminder.RecipientId"/> is a staff member.</summary>
    public const string Wished = "Staff";

    public static Task ReconcileAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) => ReconcileAsync(work, item.Roadmap!, [item], cancellation);

    /// <summary>The same for all rows of a roadmap, in one query.</summary>
    public static Task ReconcileAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation) => ReconcileAsync(work, roadmap, roadmap.Items, cancellation);

    /// <summary>Plans what is missing, moves what changed, cancels what is no longer asked for. What was said stays as it was.</summary>
    /// <param name="items">Rows of the roadmap.</param>
    public static async Task ReconcileAsync(UnitOfWork work, Roadmap roadmap, IReadOnlyCollection<RoadmapItem> items, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var known = (await work.Db.Reminders
            .Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && ids.Contains(reminder.SubjectId))
            .ToListAsync(cancellation)).ToLookup(reminder => reminder.SubjectId);
        var frame = new Frame(roadmap);
        var today = SchoolTime.StartOf(work.TodayAt(roadmap.School!), roadmap.School!);
        foreach (var item in items) Reconcile(work, item, frame, known[item.Id], today);
    }

    private static void Reconcile(UnitOfWork work, RoadmapItem item, Frame frame, IEnumerable<Reminder> known, DateTimeOffset today)
    {
        var wanted = Wanted(item, frame).ToDictionary(reminder => reminder.Key);
        foreach (var reminder in known)
        {
            if (wanted.Remove(reminder.Key, out var planned)) Renew(reminder, planned, today);
            else if (reminder.State == ReminderState.Planned && !IsStillWished(item, reminder)) reminder.State = ReminderState.Cancelled;
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

    private static bool IsStillWished(RoadmapItem item, Reminder reminder) =>
        reminder.RecipientRole == Wished && item.IsOpen() && !IsDone(item, reminder.Occurrence)
        && (reminder.Occurrence is not { } day || item.Deadline.Due == day || item.Deadline.Occurrences.Contains(day));

    private static IEnumerable<Reminder> Wanted(RoadmapItem item, Frame frame)
    {
        if (frame.Roadmap.LiveOn is not { } liveOn || !item.IsOpen()) return [];
        return Plan(item, liveOn, frame).SelectMany(one => one.Whom.DefaultIfEmpty().Select(recipient => Row(frame, item, one.Planned, recipient)));
    }

    /// <summary>What reminds of the open rows once the roadmap is live, by row, and whom of its responsibles; nobody of them stands for whoever holds the role at the school.</summary>
    public static IEnumerable<(RoadmapItem Item, PlannedReminder Planned, IReadOnlyList<RoadmapResponsible> Whom)> Plan(Roadmap roadmap, DateOnly liveOn)
    {
        var frame = new Frame(roadmap);
        return roadmap.Items.Where(item => item.IsOpen()).SelectMany(item => Plan(item, liveOn, frame).Select(one => (item, one.Planned, one.Whom)));
    }

    private static IEnumerable<(PlannedReminder Planned, IReadOnlyList<RoadmapResponsible> Whom)> Plan(RoadmapItem item, DateOnly liveOn, Frame frame) =>
        ReminderPlan.For([.. item.Deadline.Parts.Select(Facts)], liveOn, frame.Roadmap.PeriodEnd, frame.Calendar, frame.Settings)
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

    private static Reminder Row(Frame frame, RoadmapItem item, PlannedReminder planned, RoadmapResponsible? recipient) => new()
    {
        Id = Ids.Next(),
        SchoolId = frame.Roadmap.SchoolId,
        Subject = ReminderSubject.RoadmapItem,
        SubjectId = item.Id,
        Key = $"item:{Ids.Text(item.Id)}:{planned.Key}:{recipient?.Ordinal ?? 0}",
        Policy = planned.Policy.ToString(),
        Kind = DeadlineResponse.Word(planned.Kind),
        Occurrence = planned.Occurrence,
        RecipientId = recipient?.Id,
        RecipientRole = recipient is null && planned.Recipient is ReminderRecipient.Responsible or ReminderRecipient.Lead
            ? nameof(ReminderRecipient.Curator)
            : planned.Recipient.ToString(),
        SendAt = planned.SendAt(frame.Clock, frame.Settings.SendingTime),
        UsefulUntil = planned.UsefulUntilAt(frame.Clock),
    };

    /// <summary>What all rows of a roadmap share.</summary>
    private sealed class Frame(Roadmap roadmap)
    {
        public Roadmap Roadmap => roadmap;
        public ReminderSettings Settings => roadmap.School!.Settings.Reminders;
        public SchoolClock Clock { get; } = SchoolTime.ClockOf(roadmap.School!);
        public WorkCalendar Calendar { get; } = SchoolTime.CalendarOf(roadmap.School!);
    }
}
