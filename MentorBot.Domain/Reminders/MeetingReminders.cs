using MentorBot.Domain.Calendars;
using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Reminders;

/// <summary>What the reminders of a meeting need to know.</summary>
/// <param name="PlannedAt">The hour agreed for the meeting; null where only the day is.</param>
/// <param name="MentorIsPupil">Whether the summer pause holds for the mentor as it does for pupils among the mentees.</param>
/// <param name="SummerToo">The plan of the pair reaches into the summer on purpose.</param>
public sealed record MeetingReminderFacts(
    DateOnly PlannedOn, TimeOnly? PlannedAt = null, bool MentorIsPupil = false, bool MenteesArePupils = true, bool SummerToo = false);

/// <summary>The reminders of one meeting: the day before it, a missing log, a log that nobody confirms.</summary>
public static class MeetingReminders
{
    private static readonly TimeOnly DayBeforeAt = new(10, 0);

    /// <summary>A meeting without an hour is taken to be over by the evening of its day.</summary>
    private static readonly TimeOnly EndOfSchoolDay = new(18, 0);

    /// <summary>From the planning to the log; those whose moment has passed at <paramref name="now"/> are left out.</summary>
    public static IReadOnlyList<TimedReminder> UntilLogged(MeetingReminderFacts facts, SchoolClock clock, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(clock);
        var ahead = clock.At(facts.PlannedOn.AddDays(-1), DayBeforeAt);
        var over = clock.At(facts.PlannedOn, facts.PlannedAt ?? EndOfSchoolDay);
        TimedReminder[] all =
        [
            new(TimedReminderKind.MeetingAhead, TimedReminderRecipient.Mentor, ahead, over, Key("ahead/mentor")),
            new(TimedReminderKind.MeetingAhead, TimedReminderRecipient.Mentees, ahead, over, Key("ahead/mentees")),
            new(TimedReminderKind.LogMissing, TimedReminderRecipient.Mentor, At(24), At(48), Key("log/24")),
            new(TimedReminderKind.LogMissing, TimedReminderRecipient.Mentor, At(48), At(72), Key("log/48")),
            new(TimedReminderKind.LogMissing, TimedReminderRecipient.Curator, At(72), null, Key("log/72")),
        ];
        return [.. all.Where(reminder => reminder.SendAt >= now && !IsPaused(reminder, facts, clock))];

        DateTimeOffset At(int hours) => clock.OutsideQuietHours(over.AddHours(hours));
        string Key(string what) => $"{facts.PlannedOn:yyyy-MM-dd}/{what}";
    }

    /// <summary>From the log to the confirmation, which is waited for as long as <see cref="MeetingConfirmation.Patience"/>.</summary>
    public static IReadOnlyList<TimedReminder> UntilConfirmed(MeetingReminderFacts facts, DateTimeOffset loggedAt, SchoolClock clock)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(clock);
        var end = loggedAt + MeetingConfirmation.Patience;
        TimedReminder[] all =
        [
            new(TimedReminderKind.MeetingUnconfirmed, TimedReminderRecipient.Mentees, At(24), At(48), Key(24)),
            new(TimedReminderKind.MeetingUnconfirmed, TimedReminderRecipient.Mentees, At(48), end, Key(48)),
            new(TimedReminderKind.MeetingUnconfirmed, TimedReminderRecipient.Curator, At(72), null, Key(72)),
        ];
        return [.. all.Where(reminder => !reminder.IsStale(reminder.SendAt) && !IsPaused(reminder, facts, clock))];

        DateTimeOffset At(int hours) => clock.OutsideQuietHours(loggedAt.AddHours(hours));
        string Key(int hours) => $"{loggedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss}/confirm/{hours}";
    }

    private static bool IsPaused(TimedReminder reminder, MeetingReminderFacts facts, SchoolClock clock)
    {
        var isForPupil = reminder.Recipient switch
        {
            TimedReminderRecipient.Mentor => facts.MentorIsPupil,
            TimedReminderRecipient.Mentees => facts.MenteesArePupils,
            _ => false,
        };
        return isForPupil && !facts.SummerToo && SummerPause.Covers(clock.DayOf(reminder.SendAt));
    }
}
