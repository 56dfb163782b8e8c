using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class MeetingReminderPlanTests
{
    private static readonly SchoolClock Moscow = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    [Theory]
    [InlineData("Asia/Vladivostok", "2026-09-21T00:00:00Z")]
    [InlineData("Europe/Kaliningrad", "2026-09-21T08:00:00Z")]
    public void The_day_before_is_told_at_ten_of_the_school(string zone, string sendAt)
    {
        var clock = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var before = MeetingReminderPlan.Upcoming(new DateOnly(2026, 9, 22), clock, pausesInSummer: true).First(one => one.Kind == MeetingReminderPlan.Before);
        Assert.Equal(DateTimeOffset.Parse(sendAt, null), before.SendAt);
    }

    [Theory]
    [InlineData("2026-09-14T18:30:00+03:00", "2026-09-15T18:30:00+03:00")]
    [InlineData("2026-09-14T20:59:00+03:00", "2026-09-15T20:59:00+03:00")]
    [InlineData("2026-09-14T21:00:00+03:00", "2026-09-16T08:00:00+03:00")]
    [InlineData("2026-09-15T02:15:00+03:00", "2026-09-16T08:00:00+03:00")]
    public void A_silent_mentee_is_asked_a_day_later_and_never_at_night(string loggedAt, string asked) => Assert.Equal(
        DateTimeOffset.Parse(asked, null),
        MeetingReminderPlan.AwaitingWord(DateTimeOffset.Parse(loggedAt, null), isTrial: false, Moscow, pausesInSummer: true)[0].SendAt);

    [Fact]
    public void Pupils_hear_nothing_in_summer_and_the_curator_does()
    {
        var june = new DateOnly(2027, 6, 10);
        Assert.All(MeetingReminderPlan.Upcoming(june, Moscow, pausesInSummer: true), one => Assert.Equal(MeetingReminderRecipient.Curator, one.Recipient));
        Assert.Equal(5, MeetingReminderPlan.Upcoming(june, Moscow, pausesInSummer: false).Count);
    }
}
