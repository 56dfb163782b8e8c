using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Roadmaps.Digests;

namespace MentorBot.Tests.Host.Roadmaps.Digests;

public sealed class DigestDaysTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Russian.With([new DateOnly(2026, 11, 23)], []);

    [Theory]
    [InlineData("2026-12-06", "2026-12-07", "2026-12-07")]
    [InlineData("2026-12-07", "2026-12-14", "2026-12-14")]
    [InlineData("2026-12-10", "2026-12-14", "2026-12-14")]
    [InlineData("2026-11-22", "2026-11-23", "2026-11-24")]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-24")]
    [InlineData("2026-11-24", "2026-11-30", "2026-11-30")]
    [InlineData("2026-12-28", "2027-01-11", "2027-01-11")] // 4 January lies in the holidays, which end on its Friday.
    public void The_week_is_told_on_Monday_or_on_the_next_working_day(string after, string period, string on) =>
        Assert.Equal(new DigestDay(Day(period), Day(on)), DigestDays.NextWeekly(Day(after), ReminderSettings.Default, Calendar));

    [Theory]
    [InlineData("2026-11-30", "2026-12-01", "2026-12-01")]
    [InlineData("2026-12-01", "2027-01-01", "2027-01-11")]
    [InlineData("2027-01-10", "2027-01-01", "2027-01-11")]
    [InlineData("2027-01-11", "2027-02-01", "2027-02-01")]
    [InlineData("2026-07-31", "2026-08-01", "2026-08-03")]
    public void The_month_is_told_on_its_first_working_day(string after, string period, string on) =>
        Assert.Equal(new DigestDay(Day(period), Day(on)), DigestDays.NextMonthly(Day(after), ReminderSettings.Default, Calendar));

    [Fact]
    public void A_school_that_wants_none_gets_none()
    {
        var none = ReminderSettings.Default with { WeeklyDigest = null, MonthlyDigest = false };
        Assert.Null(DigestDays.NextWeekly(Day("2026-12-06"), none, Calendar));
        Assert.Null(DigestDays.NextMonthly(Day("2026-12-06"), none, Calendar));
    }

    [Fact]
    public void In_the_yearly_pause_nobody_gets_one()
    {
        var pause = ReminderSettings.Default with { PauseFrom = new DayOfYear(6, 15), PauseUntil = new DayOfYear(8, 31) };
        Assert.Equal(new DigestDay(Day("2026-08-31"), Day("2026-09-01")), DigestDays.NextWeekly(Day("2026-06-14"), pause, Calendar));
        Assert.Equal(new DigestDay(Day("2026-09-01"), Day("2026-09-01")), DigestDays.NextMonthly(Day("2026-06-14"), pause, Calendar));
    }

    [Fact]
    public void Another_day_of_the_week_may_be_wanted() => Assert.Equal(
        Day("2026-12-11"), DigestDays.NextWeekly(Day("2026-12-07"), ReminderSettings.Default with { WeeklyDigest = DayOfWeek.Friday }, Calendar)!.On);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
