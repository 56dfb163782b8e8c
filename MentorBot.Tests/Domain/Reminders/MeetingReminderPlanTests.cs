using FsCheck;
using FsCheck.Fluent;
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
    public void The_word_before_a_meeting_is_of_use_until_the_evening_of_its_day()
    {
        var plan = MeetingReminderPlan.Upcoming(new DateOnly(2026, 9, 22), Moscow, pausesInSummer: true);
        var evening = DateTimeOffset.Parse("2026-09-22T21:00:00+03:00", null);
        Assert.All(plan.Where(one => one.Kind == MeetingReminderPlan.Before), one => Assert.Equal(evening, one.UsefulUntil));
    }

    [Fact]
    public void Whenever_a_meeting_is_planned_or_logged_its_reminders_come_by_day_once_each_and_while_they_are_of_use() => Prop.ForAll(
        Gen.Choose(0, 800 * 24 * 60).Zip(Gen.Elements("Europe/Moscow", "Europe/Berlin", "Asia/Kamchatka", "Australia/Lord_Howe")).ToArbitrary(),
        drawn =>
        {
            var clock = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(drawn.Item2));
            var moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(drawn.Item1);
            return Sound(MeetingReminderPlan.Upcoming(clock.DayOf(moment), clock, pausesInSummer: false))
                && Sound(MeetingReminderPlan.AwaitingWord(moment, isTrial: true, clock, pausesInSummer: false));

            bool Sound(IReadOnlyList<MeetingReminder> plan) =>
                plan.DistinctBy(one => (one.Kind, one.Recipient)).Count() == plan.Count
                && plan.All(one => clock.OutsideQuietHours(one.SendAt) == one.SendAt && !(one.SendAt > one.UsefulUntil))
                && plan.All(one => MeetingReminderPlan.IsStep(one.Kind) == one.UsefulUntil is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pupils_hear_nothing_in_summer_and_the_curator_does()
    {
        var june = new DateOnly(2027, 6, 10);
        Assert.All(MeetingReminderPlan.Upcoming(june, Moscow, pausesInSummer: true), one => Assert.Equal(MeetingReminderRecipient.Curator, one.Recipient));
        Assert.Equal(5, MeetingReminderPlan.Upcoming(june, Moscow, pausesInSummer: false).Count);
    }
}
