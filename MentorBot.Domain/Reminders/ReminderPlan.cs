using MentorBot.Domain.Calendars;

namespace MentorBot.Domain.Reminders;

/// <summary>Plans the reminders of a roadmap row from the parts of its deadline.</summary>
public static class ReminderPlan
{
    /// <summary>The reminders of one row, by day. Nothing is planned before the plan is live: what would have been collapses into one on that day.</summary>
    /// <param name="liveOn">The later of the adoption of the roadmap and its activation.</param>
    /// <param name="periodEnd">The last day of the programme; ends what has no end of its own.</param>
    /// <param name="calendar">Moves reminders off days on which nobody works; <see cref="WorkCalendar.EveryDay"/> leaves them where they are.</param>
    /// <param name="settings">The policies of the school.</param>
    public static IReadOnlyList<PlannedReminder> For(
        IReadOnlyList<DeadlinePartFacts> parts, DateOnly liveOn, DateOnly periodEnd, WorkCalendar calendar, ReminderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(settings);
        var (policies, days) = (new ReminderPolicies(settings), new SendingDays(settings, calendar));
        var recurs = parts.Any(part => part.Kind == DeadlinePartKind.Recurring && part.Occurrences.Count > 0);
        var reminders = parts
            .Where(part => !(recurs && part.Kind == DeadlinePartKind.Ongoing))
            .SelectMany((part, i) => OfPart(part, liveOn, periodEnd, policies, days)
                .Select(planned => planned with { Reminder = planned.Reminder with { Key = $"{i}/{planned.Reminder.Key}" } }))
            .ToArray();

        var late = reminders.Where(planned => planned.WasLate).Select(planned => planned.Reminder).OrderBy(Urgency).ThenBy(Place);
        return
        [
            .. late.Take(1)
                .Concat(reminders.Where(planned => !planned.WasLate).Select(planned => planned.Reminder))
                .OrderBy(reminder => reminder.On)
                .ThenBy(reminder => reminder.Key, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Fitted> OfPart(
        DeadlinePartFacts part, DateOnly liveOn, DateOnly periodEnd, ReminderPolicies policies, SendingDays days)
    {
        var counted = policies.Of(part, liveOn, periodEnd).ToArray();
        var past = counted.Select(reminder => LastDayOf(reminder, counted)).Where(day => day < liveOn).Max();
        var living = counted
            .Where(reminder => !(LastDayOf(reminder, counted) < liveOn))
            .Select(reminder => Fit(reminder, liveOn, days))
            .Where(planned => !planned.Reminder.IsStale(planned.Reminder.On))
            .ToArray();
        Fitted[] all = past is { } due ? [new(ReminderPolicies.Question(liveOn, due), WasLate: true), .. living] : living;
        var spokenOnLiveDay = all.Any(planned => planned is { WasLate: false } && planned.Reminder.On == liveOn);

        return all
            .Where(planned => !(spokenOnLiveDay && planned.WasLate && planned.Reminder.Policy != ReminderPolicy.R0))
            .GroupBy(planned => (planned.Reminder.On, planned.WasLate ? null : planned.Reminder.Occurrence, planned.Reminder.Recipient))
            .Select(sameDay => sameDay.MaxBy(planned => planned.Reminder.Kind)!)
            .GroupBy(planned => (planned.Reminder.Occurrence, planned.Reminder.Recipient))
            .SelectMany(UntilTheNext);
    }

    /// <summary>Said late, a reminder would stand beside the next one of the same matter: it is worth sending until that one's day at most.</summary>
    private static IEnumerable<Fitted> UntilTheNext(IEnumerable<Fitted> ofMatter)
    {
        var inOrder = ofMatter.OrderBy(planned => planned.Reminder.On).ToArray();
        return inOrder.Select((planned, i) => i + 1 < inOrder.Length ? planned.Until(inOrder[i + 1].Reminder.On.AddDays(-1)) : planned);
    }

    /// <summary>The day after which nothing of it is left to do; an ongoing window ends with its close-out.</summary>
    private static DateOnly? LastDayOf(PlannedReminder reminder, PlannedReminder[] ofPart) => reminder switch
    {
        { Occurrence: { } due } => due,
        { Policy: ReminderPolicy.R4 } => ofPart[^1].On,
        _ => null,
    };

    private static Fitted Fit(PlannedReminder reminder, DateOnly liveOn, SendingDays days)
    {
        var on = reminder.Kind is ReminderKind.Before or ReminderKind.Due
            ? days.OnOrBefore(reminder.On)
            : days.OnOrAfter(reminder.On);
        return on < liveOn ? new(reminder with { On = liveOn }, WasLate: true) : new(reminder with { On = on }, WasLate: false);
    }

    private static int Urgency(PlannedReminder reminder) => -(int)reminder.Kind;

    /// <summary>The earliest day first; a question about days that have passed names the last of them, and so all.</summary>
    private static int? Place(PlannedReminder reminder) =>
        reminder.Policy == ReminderPolicy.R0 ? -reminder.Occurrence?.DayNumber : reminder.Occurrence?.DayNumber;

    private sealed record Fitted(PlannedReminder Reminder, bool WasLate)
    {
        public Fitted Until(DateOnly day) => Reminder.UsefulUntil <= day ? this : this with { Reminder = Reminder with { UsefulUntil = day } };
    }
}
