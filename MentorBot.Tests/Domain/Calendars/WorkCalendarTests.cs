using MentorBot.Domain.Calendars;

namespace MentorBot.Tests.Domain.Calendars;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData(2026, 9, 4, true)]
    [InlineData(2026, 9, 5, false)]
    [InlineData(2026, 9, 6, false)]
    [InlineData(2026, 1, 8, false)]
    [InlineData(2026, 11, 4, false)]
    [InlineData(2026, 6, 12, false)]
    public void Weekends_and_federal_holidays_are_free(int year, int month, int day, bool works) =>
        Assert.Equal(works, WorkCalendar.Russian.IsWorking(new(year, month, day)));

    [Fact]
    public void Moved_days_are_added()
    {
        var calendar = WorkCalendar.Russian.With(daysOff: [new(2021, 2, 22)], workingDays: [new(2021, 2, 20)]);

        Assert.True(calendar.IsWorking(new(2021, 2, 20)));
        Assert.Equal(new(2021, 2, 24), calendar.WorkingDayOnOrAfter(new(2021, 2, 21)));
        Assert.Equal(new(2021, 2, 20), calendar.WorkingDayOnOrBefore(new(2021, 2, 23)));
    }

    [Fact]
    public void The_new_year_holidays_are_passed_in_both_directions()
    {
        Assert.Equal(new(2027, 1, 11), WorkCalendar.Russian.WorkingDayOnOrAfter(new(2027, 1, 1)));
        Assert.Equal(new(2026, 12, 31), WorkCalendar.Russian.WorkingDayOnOrBefore(new(2027, 1, 10)));
    }

    [Fact]
    public void Every_day_works_where_nobody_wants_shifts() => Assert.True(WorkCalendar.EveryDay.IsWorking(new(2027, 1, 1)));
}
