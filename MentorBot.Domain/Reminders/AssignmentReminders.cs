using MentorBot.Domain.Calendars;

namespace MentorBot.Domain.Reminders;

/// <summary>The reminders of one questionnaire: at its opening, at half of its window, one day before the end.</summary>
public static class AssignmentReminders
{
    /// <param name="closesAt">The end of the window; without one only the opening is told.</param>
    /// <param name="pausesInSummer">The person is a pupil and the plan does not reach into the summer.</param>
    public static IReadOnlyList<AssignmentReminder> For(DateTimeOffset opensAt, DateTimeOffset? closesAt, SchoolClock clock, bool pausesInSummer)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var halfway = closesAt is { } end ? opensAt + ((end - opensAt) / 2) : (DateTimeOffset?)null;
        (AssignmentReminderKind Kind, DateTimeOffset? At, string Key)[] moments =
        [
            (AssignmentReminderKind.Opened, opensAt, "opened"),
            (AssignmentReminderKind.Halfway, halfway, "halfway"),
            (AssignmentReminderKind.Closing, closesAt?.AddDays(-1), "closing"),
        ];
        var told = moments
            .Where(moment => moment.At >= opensAt)
            .Select(moment => (moment.Kind, At: clock.OutsideQuietHours(moment.At!.Value), moment.Key))
            .Where(moment => !(moment.At >= closesAt) && !(pausesInSummer && SummerPause.Covers(clock.DayOf(moment.At))))
            .DistinctBy(moment => moment.At)
            .OrderBy(moment => moment.At)
            .ToArray();
        return
        [
            .. told.Select((moment, i) => new AssignmentReminder(
                moment.Kind, moment.At, i + 1 < told.Length ? told[i + 1].At : closesAt, moment.Key)),
        ];
    }
}
