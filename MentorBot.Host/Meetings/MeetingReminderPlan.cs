using MentorBot.Host.Participants;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>A reminder about a meeting: which, for whom, when.</summary>
internal sealed record PlannedReminder(string Kind, string Role, DateTimeOffset SendAt, DateTimeOffset? UsefulUntil = null);

/// <summary>The days on which a meeting is spoken of. Nothing is said at night: what falls into it waits for the morning.</summary>
internal static class MeetingReminderPlan
{
    public const string Before = "before";
    public const string LogMissing = "logMissing";
    public const string Miss = "miss";
    public const string Unconfirmed = "unconfirmed";
    public const string TimeOut = "timeOut";
    public const string NoWord = "noWord";

    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Night = new(21, 0);
    private static readonly TimeOnly UsualHour = new(10, 0);

    /// <summary>For a meeting that is to come: the day before, then the missing log, then the day on which it counts as missed.</summary>
    public static IReadOnlyList<PlannedReminder> Upcoming(DateOnly plannedOn, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        DateTimeOffset At(int days) => Moment(plannedOn.AddDays(days), UsualHour, zone);
        return
        [
            new(Before, ParticipantRoles.Mentor, At(-1), At(1)),
            new(Before, ParticipantRoles.Mentee, At(-1), At(1)),
            new(LogMissing + "1", ParticipantRoles.Mentor, At(1), At(2)),
            new(LogMissing + "2", ParticipantRoles.Mentor, At(2), At(3)),
            new(Miss, StaffRoles.Curator, At(3)),
        ];
    }

    /// <summary>For a logged meeting: the mentees who are silent, then the end of the patience with them.</summary>
    public static IReadOnlyList<PlannedReminder> AwaitingWord(DateTimeOffset loggedAt, bool isTrial, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        DateTimeOffset At(int hours) => AwakeAt(loggedAt.AddHours(hours), zone);
        List<PlannedReminder> plan =
        [
            new(Unconfirmed + "1", ParticipantRoles.Mentee, At(24), At(48)),
            new(Unconfirmed + "2", ParticipantRoles.Mentee, At(48), At(72)),
            new(TimeOut, StaffRoles.Curator, At(72)),
        ];
        if (isTrial) plan.Add(new(NoWord, StaffRoles.Curator, At(72)));
        return plan;
    }

    /// <summary>The moment itself, or the next morning where it falls between 21:00 and 08:00.</summary>
    public static DateTimeOffset AwakeAt(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (time < Morning) return Moment(day, Morning, zone);
        return time >= Night ? Moment(day.AddDays(1), Morning, zone) : moment;
    }

    public static DateTimeOffset Moment(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
