using MentorBot.Domain.Calendars;
using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Reminders;

public enum MeetingReminderRecipient
{
    Mentor,
    Mentee,
    Curator,
}

/// <summary>A reminder about a meeting, or a step that time takes by itself: which, for whom, when.</summary>
/// <param name="UsefulUntil">After this instant it is no longer worth sending. Null for a step that time takes: the meeting waits for it, however late it comes.</param>
public sealed record MeetingReminder(string Kind, MeetingReminderRecipient Recipient, DateTimeOffset SendAt, DateTimeOffset? UsefulUntil = null);

/// <summary>The moments at which a meeting is spoken of. Nothing is said at night: what falls into it waits for the morning.</summary>
public static class MeetingReminderPlan
{
    public const string Before = "before";
    public const string LogMissing = "logMissing";
    public const string Miss = "miss";
    public const string Unconfirmed = "unconfirmed";
    public const string TimeOut = "timeOut";
    public const string NoWord = "noWord";

    private static readonly TimeOnly UsualHour = new(10, 0);

    /// <summary>Time itself moves the meeting on, or the curator has to decide: no other reminder takes the place of this one.</summary>
    public static bool IsStep(string kind) => kind is Miss or TimeOut or NoWord;

    /// <summary>For a meeting that is to come: the day before, then the missing log, then the day on which it counts as missed.</summary>
    /// <param name="pausesInSummer">The pair are pupils and their plan does not reach into the summer.</param>
    public static IReadOnlyList<MeetingReminder> Upcoming(DateOnly plannedOn, SchoolClock clock, bool pausesInSummer)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var endOfDay = clock.At(plannedOn, clock.QuietFrom);
        return Heard(
            [
                new(Before, MeetingReminderRecipient.Mentor, At(-1), endOfDay),
                new(Before, MeetingReminderRecipient.Mentee, At(-1), endOfDay),
                new(LogMissing + "1", MeetingReminderRecipient.Mentor, At(1), At(2)),
                new(LogMissing + "2", MeetingReminderRecipient.Mentor, At(2), At(3)),
                new(Miss, MeetingReminderRecipient.Curator, At(3)),
            ],
            clock,
            pausesInSummer);

        DateTimeOffset At(int days) => clock.At(plannedOn.AddDays(days), UsualHour);
    }

    /// <summary>For a logged meeting: the mentees who are silent, then the end of the patience with them.</summary>
    /// <param name="isTrial">After the trial meeting the two sides must also say that they go on.</param>
    public static IReadOnlyList<MeetingReminder> AwaitingWord(DateTimeOffset loggedAt, bool isTrial, SchoolClock clock, bool pausesInSummer)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var end = clock.OutsideQuietHours(loggedAt + MeetingConfirmation.Patience);
        List<MeetingReminder> plan =
        [
            new(Unconfirmed + "1", MeetingReminderRecipient.Mentee, At(24), At(48)),
            new(Unconfirmed + "2", MeetingReminderRecipient.Mentee, At(48), end),
            new(TimeOut, MeetingReminderRecipient.Curator, end),
        ];
        if (isTrial) plan.Add(new(NoWord, MeetingReminderRecipient.Curator, end));
        return Heard(plan, clock, pausesInSummer);

        DateTimeOffset At(int hours) => clock.OutsideQuietHours(loggedAt.AddHours(hours));
    }

    /// <summary>In the summer pause pupils hear nothing; what concerns the curator goes on.</summary>
    private static IReadOnlyList<MeetingReminder> Heard(IEnumerable<MeetingReminder> plan, SchoolClock clock, bool pausesInSummer) =>
        [.. plan.Where(one => !pausesInSummer || one.Recipient == MeetingReminderRecipient.Curator || !SummerPause.Covers(clock.DayOf(one.SendAt)))];
}
