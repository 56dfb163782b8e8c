using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Moves;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>Keeps the reminder rows of roadmap rows equal to what their state, their deadlines and the policies of the school ask for.</summary>
internal static class RoadmapReminders
{
    /// <summary>A reminder that somebody has wished for themselves: <see cref="Reminder.RecipientId"/> is a staff member.</summary>
    public const string Wished = "Staff";

    /// <summary>Why a reminder of today is not sent.</summary>
    private const string HeardTogether = "Об этом в этот день уже сказано всем вместе.";

    /// <summary>Why a reminder of today is not sent.</summary>
    private const string SpokenOf = "Срок перенесли в этот же день: о строке только что шла речь.";

    public static Task ReconcileAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) => ReconcileAsync(work, item.Roadmap!, [item], cancellation);

    /// <summary>The row was given another day: what the new countdown would say at once is not said.</summary>
    public static Task RestartAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) =>
        ReconcileAsync(work, item.Roadmap!, [item], work.TodayAt(item.Roadmap!.School!).AddDays(1), cancellation);

    /// <summary>The same for all rows of a roadmap, in one query.</summary>
    public static Task ReconcileAsync(UnitOfWork work, Roadmap roadmap, CancellationToken cancellation) => ReconcileAsync(work, roadmap, roadmap.Items, cancellation);

    /// <summary>Plans what is missing, moves what changed, cancels what is no longer asked for. What was said stays as it was.</summary>
    /// <param name="items">Rows of the roadmap.</param>
    public static Task ReconcileAsync(UnitOfWork work, Roadmap roadmap, IReadOnlyCollection<RoadmapItem> items, CancellationToken cancellation) =>
        ReconcileAsync(work, roadmap, items, work.TodayAt(roadmap.School!), cancellation);

    private static async Task ReconcileAsync(UnitOfWork work, Roadmap roadmap, IReadOnlyCollection<RoadmapItem> items, DateOnly speaksFrom, CancellationToken cancellation)
    {
        var ids = items.Select(item => item.Id).ToList();
        var known = (await work.Db.Reminders
            .Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && ids.Contains(reminder.SubjectId))
            .ToListAsync(cancellation)).ToLookup(reminder => reminder.SubjectId);
        var frame = new Frame(roadmap);
        var span = new Span(
            work.Now, SchoolTime.StartOf(work.TodayAt(roadmap.School!), roadmap.School!), SchoolTime.StartOf(speaksFrom, roadmap.School!), SchoolTime.NextMorning(work.Now, roadmap.School!));
        foreach (var item in items) Reconcile(work, item, frame, known[item.Id], span);
        await DeadlineMoves.PlanAsync(work, roadmap, items, cancellation);
    }

    /// <summary>One of a collective has declined, and its members are responsibles of their own from now on: what the collective has been told today, they have heard.</summary>
    /// <param name="collective">The ordinal of the collective; one of its members has it now.</param>
    public static async Task DivideAsync(UnitOfWork work, RoadmapItem item, int collective, CancellationToken cancellation)
    {
        await ReconcileAsync(work, item, cancellation);
        var planned = work.Db.Reminders.Local.Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && reminder.SubjectId == item.Id).ToDictionary(reminder => reminder.Key);
        foreach (var own in planned.Values.Where(reminder => work.Db.Entry(reminder).State == EntityState.Added && reminder.RecipientId is not null))
        {
            if (!planned.TryGetValue($"{own.Key[..(own.Key.LastIndexOf(':') + 1)]}{collective}", out var whole) || whole == own) continue;
            if (whole.State == ReminderState.Planned) own.SendAt = whole.SendAt;
            else (own.State, own.Note) = (ReminderState.Skipped, HeardTogether);
        }
    }

    private static void Reconcile(UnitOfWork work, RoadmapItem item, Frame frame, IEnumerable<Reminder> known, Span span)
    {
        var wanted = Wanted(item, frame).ToDictionary(reminder => reminder.Key);
        foreach (var reminder in known)
        {
            if (wanted.Remove(reminder.Key, out var planned)) Renew(item, reminder, planned, span);
            else if (reminder.State == ReminderState.Planned && !IsStillWished(item, reminder)) reminder.State = ReminderState.Cancelled;
        }

        foreach (var planned in wanted.Values.Where(planned => planned.SendAt >= span.Today)) work.Db.Reminders.Add(InSpan(planned, span));
    }

    /// <summary>One that is due and not yet taken up is left to the dispatcher; one that was cancelled is not called back from a day that is past.</summary>
    private static void Renew(RoadmapItem item, Reminder known, Reminder planned, Span span)
    {
        if (known.Note == RoadmapLine.AskedFirst && !item.NeedsCheck) TellAfterAsking(known, planned, span);
        if (known.State == ReminderState.Cancelled && planned.SendAt >= span.Today) (known.State, known.Note) = (InSpan(planned, span).State, planned.Note);
        if (known.State != ReminderState.Planned) return;
        if (planned.SendAt > span.Now || known.SendAt <= span.Now) known.SendAt = planned.SendAt;
        known.UsefulUntil = planned.UsefulUntil;
        known.RecipientId = planned.RecipientId;
    }

    /// <summary>
    /// Who leads was asked first, and the row is sure now: those it is meant for hear it in the morning, where it still says
    /// something then. That it is late is not told to anybody above them on the day after they first hear of it.
    /// </summary>
    private static void TellAfterAsking(Reminder known, Reminder planned, Span span)
    {
        if (known.State is not (ReminderState.Sent or ReminderState.Skipped) || known.Kind == "escalation" || planned.UsefulUntil < span.Morning) return;
        (known.State, known.Note, known.SendAt, known.SentAt) = (ReminderState.Planned, null, span.Morning, null);
    }

    private static Reminder InSpan(Reminder planned, Span span)
    {
        if (planned.SendAt < span.SpeaksFrom) (planned.State, planned.Note) = (ReminderState.Skipped, SpokenOf);
        return planned;
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
            .Where(planned => !RoadmapPastDays.IsSettled(item, planned.Policy.ToString(), planned.Occurrence))
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

    /// <param name="Today">Nothing is planned before this day begins.</param>
    /// <param name="SpeaksFrom">What is planned for an earlier hour is not said.</param>
    /// <param name="Morning">The next moment at which the school lets its staff be reminded.</param>
    private sealed record Span(DateTimeOffset Now, DateTimeOffset Today, DateTimeOffset SpeaksFrom, DateTimeOffset Morning);

    /// <summary>What all rows of a roadmap share.</summary>
    private sealed class Frame(Roadmap roadmap)
    {
        public Roadmap Roadmap => roadmap;
        public ReminderSettings Settings => roadmap.School!.Settings.Reminders;
        public SchoolClock Clock { get; } = SchoolTime.ClockOf(roadmap.School!);
        public WorkCalendar Calendar { get; } = SchoolTime.CalendarOf(roadmap.School!);
    }
}
