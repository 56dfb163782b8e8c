using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class TimedRemindersTests
{
    private static readonly SchoolClock Moscow = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    private static readonly DateOnly Day = new(2026, 10, 20);

    [Fact]
    public void A_meeting_is_announced_the_day_before_and_a_missing_log_asked_for() => Assert.Equal(
        [
            "MeetingAhead Mentor 19 10:00", "MeetingAhead Mentees 19 10:00", "LogMissing Mentor 21 18:00", "LogMissing Mentor 22 18:00", "LogMissing Curator 23 18:00",
        ],
        Lines(MeetingReminders.UntilLogged(new(Day), Moscow, At(10, 0))));

    [Fact]
    public void A_meeting_planned_for_tomorrow_afternoon_is_not_announced_at_once() =>
        Assert.DoesNotContain(
            MeetingReminders.UntilLogged(new(Day), Moscow, At(19, 12)), reminder => reminder.Kind == TimedReminderKind.MeetingAhead);

    [Fact]
    public void An_evening_meeting_is_asked_about_the_morning_after_the_quiet_hours() =>
        Assert.Equal("LogMissing Mentor 22 08:00", Lines(MeetingReminders.UntilLogged(new(Day, new(21, 30)), Moscow, At(10, 0))).ElementAt(2));

    [Fact]
    public void A_log_that_nobody_confirms_is_asked_about_twice_and_then_told_to_the_curator() => Assert.Equal(
        ["MeetingUnconfirmed Mentees 21 15:00", "MeetingUnconfirmed Mentees 22 15:00", "MeetingUnconfirmed Curator 23 15:00"],
        Lines(MeetingReminders.UntilConfirmed(new(Day), At(20, 15), Moscow)));

    [Fact]
    public void Pupils_are_left_in_peace_in_summer_and_adults_are_not()
    {
        var june = new MeetingReminderFacts(new(2027, 6, 10));

        Assert.DoesNotContain(MeetingReminders.UntilLogged(june, Moscow, At(1, 0)), reminder => reminder.Recipient == TimedReminderRecipient.Mentees);
        Assert.Contains(MeetingReminders.UntilLogged(june, Moscow, At(1, 0)), reminder => reminder.Recipient == TimedReminderRecipient.Mentor);
        Assert.Contains(
            MeetingReminders.UntilLogged(june with { SummerToo = true }, Moscow, At(1, 0)), reminder => reminder.Recipient == TimedReminderRecipient.Mentees);
    }

    [Fact]
    public void A_questionnaire_is_told_of_at_its_opening_halfway_and_a_day_before_the_end() => Assert.Equal(
        ["AssignmentOpened Assignee 10 12:00", "AssignmentHalfway Assignee 17 12:00", "AssignmentClosing Assignee 23 12:00"],
        Lines(AssignmentReminders.For(At(10, 12), At(24, 12), Moscow, pausesInSummer: true)));

    [Fact]
    public void A_questionnaire_without_an_end_is_told_of_once() =>
        Assert.Equal(["AssignmentOpened Assignee 11 08:00"], Lines(AssignmentReminders.For(At(10, 22), null, Moscow, pausesInSummer: true)));

    [Fact]
    public void A_pupils_questionnaire_rests_in_summer()
    {
        var may = new DateTimeOffset(2027, 5, 30, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal([TimedReminderKind.AssignmentOpened], AssignmentReminders.For(may, may.AddDays(10), Moscow, pausesInSummer: true).Select(told => told.Kind));
        Assert.Equal(3, AssignmentReminders.For(may, may.AddDays(10), Moscow, pausesInSummer: false).Count);
    }

    [Fact]
    public void Reminders_of_a_questionnaire_are_in_order_outside_the_night_and_inside_the_window() => Prop.ForAll(
        Gen.Choose(0, 60 * 24 * 400).Zip(Gen.Choose(1, 60 * 24 * 20)).ToArbitrary(),
        drawn =>
        {
            var opens = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(drawn.Item1);
            var closes = opens.AddMinutes(drawn.Item2);
            var told = AssignmentReminders.For(opens, closes, Moscow, pausesInSummer: false);
            return told.Zip(told.Skip(1)).All(two => two.First.SendAt < two.Second.SendAt && two.First.UsefulUntil == two.Second.SendAt)
                && told.All(one => one.SendAt >= opens && one.SendAt < closes && Moscow.OutsideQuietHours(one.SendAt) == one.SendAt);
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset At(int day, int hour) => Moscow.At(new(2026, 10, day), new(hour, 0));

    private static IEnumerable<string> Lines(IEnumerable<TimedReminder> reminders) =>
        reminders.Select(reminder => $"{reminder.Kind} {reminder.Recipient} {Moscow.DayOf(reminder.SendAt).Day} {Moscow.TimeOf(reminder.SendAt):HH:mm}");
}
