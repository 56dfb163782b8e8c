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
        var calendar = WorkCalendar.Russian.With(daysOff: [new(2026, 10, 12)], workingDays: [new(2026, 10, 10)]);

        Assert.True(calendar.IsWorking(new(2026, 10, 10)));
        Assert.Equal(new(2026, 10, 13), calendar.WorkingDayOnOrAfter(new(2026, 10, 11)));
        Assert.False(calendar.IsWorking(new(2026, 10, 12)));
    }

    [Theory]
    [InlineData(2020, 5, 5, false)]
    [InlineData(2021, 2, 20, true)]
    [InlineData(2021, 2, 22, false)]
    [InlineData(2022, 3, 5, true)]
    [InlineData(2022, 3, 7, false)]
    [InlineData(2023, 2, 24, false)]
    [InlineData(2024, 4, 27, true)]
    [InlineData(2024, 12, 30, false)]
    [InlineData(2025, 11, 1, true)]
    [InlineData(2025, 5, 8, false)]
    [InlineData(2026, 1, 9, false)]
    [InlineData(2026, 12, 31, false)]
    public void Days_that_the_government_moved_come_from_the_file_of_their_year(int year, int month, int day, bool works) =>
        Assert.Equal(works, WorkCalendar.Russian.IsWorking(new(year, month, day)));

    [Fact]
    public void Every_file_names_days_of_its_own_year_once()
    {
        foreach (var year in MovedDays.OfAllYears())
        {
            var days = year.DaysOff.Concat(year.WorkingDays).ToList();
            Assert.Single(days.Select(day => day.Year).Distinct());
            Assert.Equal(days.Count, days.Distinct().Count());
            Assert.All(year.DaysOff, day => Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{day} is free anyway."));
            Assert.All(year.WorkingDays, day => Assert.True(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{day} works anyway."));
        }
    }

    [Fact]
    public void A_year_without_a_file_has_its_weekends_and_holidays()
    {
        Assert.False(WorkCalendar.Russian.IsWorking(new(2035, 6, 12)));
        Assert.False(WorkCalendar.Russian.IsWorking(new(2035, 6, 16)));
        Assert.True(WorkCalendar.Russian.IsWorking(new(2035, 6, 13)));
    }

    [Theory]
    [InlineData(5, 3, false)] // 1 May is a Saturday
    [InlineData(5, 10, false)] // 9 May is a Sunday
    [InlineData(6, 14, false)] // 12 June is a Saturday
    [InlineData(11, 4, false)]
    [InlineData(11, 5, true)]
    [InlineData(1, 11, true)] // those of January only the government moves
    [InlineData(5, 4, true)]
    public void Before_the_decree_a_holiday_on_a_weekend_frees_the_next_working_day(int month, int day, bool works)
    {
        Assert.Equal(2026, WorkCalendar.LastDecree);
        Assert.Equal(works, WorkCalendar.Russian.IsWorking(new(2027, month, day)));
    }

    [Fact]
    public void What_the_decrees_of_years_past_name_holds_what_the_Labour_Code_says_unless_they_move_it()
    {
        // 2021 and 2024 moved days beside holidays; in the other years the statute alone already names these.
        foreach (var year in new[] { 2020, 2022, 2026 })
            Assert.All(StatutoryDays.CarriedOver(year), day => Assert.False(WorkCalendar.Russian.IsWorking(day), $"{day}"));
    }

    [Fact]
    public void The_new_year_holidays_are_passed_in_both_directions()
    {
        Assert.Equal(new(2027, 1, 11), WorkCalendar.Russian.WorkingDayOnOrAfter(new(2027, 1, 1)));
        Assert.Equal(new(2026, 12, 30), WorkCalendar.Russian.WorkingDaysFrom(new(2027, 1, 10), -1));
    }

    [Fact]
    public void Every_day_works_where_nobody_wants_shifts() => Assert.True(WorkCalendar.EveryDay.IsWorking(new(2027, 1, 1)));
}
