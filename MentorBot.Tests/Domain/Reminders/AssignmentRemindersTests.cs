using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class AssignmentRemindersTests
{
    private static readonly SchoolClock Moscow = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"));

    [Fact]
    public void A_questionnaire_is_told_of_at_its_opening_halfway_and_a_day_before_the_end() => Assert.Equal(
        ["Opened 10 12:00", "Halfway 17 12:00", "Closing 23 12:00"],
        Lines(AssignmentReminders.For(At(10, 12), At(24, 12), Moscow, pausesInSummer: true)));

    [Fact]
    public void A_questionnaire_without_an_end_is_told_of_once() =>
        Assert.Equal(["Opened 11 08:00"], Lines(AssignmentReminders.For(At(10, 22), null, Moscow, pausesInSummer: true)));

    [Fact]
    public void A_pupils_questionnaire_rests_in_summer()
    {
        var may = new DateTimeOffset(2027, 5, 30, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal([AssignmentReminderKind.Opened], AssignmentReminders.For(may, may.AddDays(10), Moscow, pausesInSummer: true).Select(told => told.Kind));
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

    private static IEnumerable<string> Lines(IEnumerable<AssignmentReminder> reminders) =>
        reminders.Select(reminder => $"{reminder.Kind} {Moscow.DayOf(reminder.SendAt).Day} {Moscow.TimeOf(reminder.SendAt):HH:mm}");
}
