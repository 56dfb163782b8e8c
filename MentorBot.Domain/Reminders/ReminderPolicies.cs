namespace MentorBot.Domain.Reminders;

/// <summary>The reminders of one part as the policies of a school count them, not yet fitted to the live day and the days off.</summary>
internal sealed class ReminderPolicies(ReminderSettings settings)
{
    public IEnumerable<PlannedReminder> Of(DeadlinePartFacts part, DateOnly liveOn, DateOnly periodEnd) => part.Kind switch
    {
        DeadlinePartKind.Date => DaysOf(part).SelectMany(due => Countdown(ReminderPolicy.R1, due, settings.BeforeDate)),
        DeadlinePartKind.Range when part.Due is { } due => OfWindow(part.Start ?? liveOn, due),
        DeadlinePartKind.Recurring when part.Occurrences.Count > 0 => OfOccurrences([.. part.Occurrences.Distinct().Order()]),
        DeadlinePartKind.Recurring or DeadlinePartKind.Ongoing => OfLongWindow(part.Start ?? liveOn, part.End ?? part.Due ?? periodEnd, null),
        DeadlinePartKind.Relative => OfRelative(liveOn, part.Due ?? part.End, periodEnd),
        DeadlinePartKind.ByPlan => OfForeignPlan(liveOn, part.End ?? periodEnd),
        _ => [],
    };

    /// <summary>R0: all that is left of a due day that had passed before the plan was live.</summary>
    public static PlannedReminder Question(DateOnly liveOn, DateOnly due) =>
        new(ReminderPolicy.R0, ReminderKind.Question, liveOn, due, ReminderRecipient.Lead, null, $"R0/{due:yyyy-MM-dd}");

    private static IEnumerable<DateOnly> DaysOf(DeadlinePartFacts part) =>
        part.Occurrences.Count > 0 ? part.Occurrences.Distinct() : part.Due is { } due ? [due] : [];

    private IEnumerable<PlannedReminder> OfWindow(DateOnly start, DateOnly due) =>
        due.DayNumber - start.DayNumber > settings.LongWindow
            ? OfLongWindow(start, due, due)
            : Countdown(ReminderPolicy.R2, due, settings.BeforeDate)
                .Where(reminder => reminder.On >= start)
                .Prepend(Make(ReminderPolicy.R2, ReminderKind.Start, start, due, due.AddDays(-1), "start"));

    private IEnumerable<PlannedReminder> OfOccurrences(IReadOnlyList<DateOnly> occurrences) =>
        occurrences.SelectMany((due, i) => Countdown(ReminderPolicy.R3, due, settings.BeforeOccurrence)
            .Where(reminder => i == 0 || reminder.On > occurrences[i - 1]));

    private IEnumerable<PlannedReminder> Countdown(ReminderPolicy policy, DateOnly due, IEnumerable<int> daysBefore)
    {
        foreach (var days in daysBefore.Distinct())
            yield return Make(policy, ReminderKind.Before, due.AddDays(-days), due, due.AddDays(-1), $"-{days}");
        yield return Make(policy, ReminderKind.Due, due, due, due, "0");
        foreach (var reminder in Overdue(policy, due)) yield return reminder;
        if (settings.CuratorAfter is { } curator)
            yield return Make(policy, ReminderKind.Escalation, due.AddDays(curator), due, null, $"curator+{curator}", ReminderRecipient.Curator);
        if (settings.DirectorAfter is { } director)
            yield return Make(policy, ReminderKind.Escalation, due.AddDays(director), due, null, $"director+{director}", ReminderRecipient.Director);
    }

    /// <summary>Each is of use until the next one speaks, the last as long as the row is open.</summary>
    private IEnumerable<PlannedReminder> Overdue(ReminderPolicy policy, DateOnly due)
    {
        int[] after = [.. settings.Overdue.Distinct().Order()];
        return after.Select((days, i) => Make(
            policy, ReminderKind.Overdue, due.AddDays(days), due, i + 1 < after.Length ? due.AddDays(after[i + 1] - 1) : null, $"+{days}"));
    }

    private IEnumerable<PlannedReminder> OfLongWindow(DateOnly start, DateOnly end, DateOnly? due)
    {
        yield return Make(ReminderPolicy.R4, ReminderKind.Start, start, due, end.AddDays(-1), "start");
        for (var quarter = QuarterAfter(start); quarter <= end; quarter = quarter.AddMonths(3))
            yield return Make(ReminderPolicy.R4, ReminderKind.Status, quarter, due, quarter.AddMonths(3).AddDays(-1), $"status/{quarter:yyyy-MM-dd}");
        yield return Make(ReminderPolicy.R4, ReminderKind.Before, end.AddDays(-settings.CloseOut), due, end.AddDays(-1), $"{end:yyyy-MM-dd}/-{settings.CloseOut}");
        yield return Make(ReminderPolicy.R4, ReminderKind.Due, end, due, null, $"{end:yyyy-MM-dd}/0");
    }

    private IEnumerable<PlannedReminder> OfRelative(DateOnly liveOn, DateOnly? bound, DateOnly periodEnd)
    {
        for (var ask = liveOn; ask <= (bound ?? periodEnd); ask = ask.AddDays(settings.AskAnchorEvery))
        {
            yield return Make(
                ReminderPolicy.R6, ReminderKind.Question, ask, null, ask.AddDays(settings.AskAnchorEvery - 1), $"anchor/{ask:yyyy-MM-dd}", ReminderRecipient.Curator);
        }

        if (bound is not { } last) yield break;
        yield return Make(ReminderPolicy.R6, ReminderKind.Before, last.AddDays(-settings.CloseOut), last, last.AddDays(-1), $"-{settings.CloseOut}");
        yield return Make(ReminderPolicy.R6, ReminderKind.Due, last, last, null, "0");
    }

    private IEnumerable<PlannedReminder> OfForeignPlan(DateOnly liveOn, DateOnly end)
    {
        for (var ask = liveOn.AddDays(settings.AskPlanAfter); ask <= end; ask = new DateOnly(ask.Year, ask.Month, 1).AddMonths(1))
            yield return Make(
                ReminderPolicy.R7, ReminderKind.Question, ask, null, new DateOnly(ask.Year, ask.Month, 1).AddMonths(1).AddDays(-1),
                $"dates/{ask:yyyy-MM-dd}", ReminderRecipient.Curator);
    }

    private static DateOnly QuarterAfter(DateOnly day) => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddMonths(3);

    private static PlannedReminder Make(
        ReminderPolicy policy, ReminderKind kind, DateOnly on, DateOnly? occurrence, DateOnly? usefulUntil, string key,
        ReminderRecipient recipient = ReminderRecipient.Responsible)
    {
        var about = occurrence is { } day ? $"{day:yyyy-MM-dd}/" : "";
        return new(policy, kind, on, occurrence, recipient, usefulUntil, $"{policy}/{about}{key}");
    }
}
