using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Calendars;

namespace MentorBot.Tests.Domain.Calendars;

public sealed class SchoolClockTests
{
    private static readonly string[] Zones =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Novosibirsk", "Asia/Irkutsk", "Asia/Yakutsk",
        "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
    ];

    [Theory]
    [InlineData("Europe/Kaliningrad", 7)]
    [InlineData("Europe/Moscow", 6)]
    [InlineData("Asia/Yekaterinburg", 4)]
    [InlineData("Asia/Vladivostok", -1)]
    [InlineData("Asia/Kamchatka", -3)]
    public void Nine_in_the_morning_is_the_schools_nine(string zone, int utcHour) =>
        Assert.Equal(new DateTimeOffset(2026, 9, 10, 0, 0, 0, TimeSpan.Zero).AddHours(utcHour), Clock(zone).At(new(2026, 9, 10), new(9, 0)));

    [Fact]
    public void A_skipped_time_becomes_the_first_one_after_the_gap() =>
        Assert.Equal(Utc(2026, 3, 29, 1), Clock("Europe/Berlin").At(new(2026, 3, 29), new(2, 30)));

    [Fact]
    public void A_repeated_time_is_the_first_of_the_two() =>
        Assert.Equal(Utc(2026, 10, 25, 0), Clock("Europe/Berlin").At(new(2026, 10, 25), new(2, 0)));

    [Fact]
    public void Nine_in_the_morning_stays_nine_on_the_days_of_the_change()
    {
        Assert.Equal(Utc(2026, 3, 29, 7), Clock("Europe/Berlin").At(new(2026, 3, 29), new(9, 0)));
        Assert.Equal(Utc(2026, 10, 25, 8), Clock("Europe/Berlin").At(new(2026, 10, 25), new(9, 0)));
    }

    /// <summary>Moscow had summer time until 2011, then stayed on it, and left it for good in October 2014.</summary>
    [Theory]
    [InlineData("2010-07-15", 5)]
    [InlineData("2010-12-15", 6)]
    [InlineData("2012-12-15", 5)]
    [InlineData("2014-10-25", 5)]
    [InlineData("2014-10-27", 6)]
    [InlineData("2026-07-15", 6)]
    public void A_zone_whose_rules_changed_is_read_by_the_rules_of_the_day(string day, int utcHour)
    {
        var nine = Clock("Europe/Moscow").At(DateOnly.Parse(day, null), new(9, 0));

        Assert.Equal(utcHour, nine.UtcDateTime.Hour);
        Assert.Equal(new TimeOnly(9, 0), Clock("Europe/Moscow").TimeOf(nine));
    }

    [Fact]
    public void The_year_ends_at_the_schools_midnight()
    {
        var midnight = Clock("Asia/Kamchatka").At(new(2027, 1, 1), TimeOnly.MinValue);

        Assert.Equal(Utc(2026, 12, 31, 12), midnight);
        Assert.Equal(new DateOnly(2026, 12, 31), Clock("Asia/Kamchatka").DayOf(midnight.AddTicks(-1)));
    }

    [Theory]
    [InlineData(20, 59, 20, 59, 0)]
    [InlineData(21, 0, 8, 0, 1)]
    [InlineData(23, 30, 8, 0, 1)]
    [InlineData(0, 0, 8, 0, 0)]
    [InlineData(7, 59, 8, 0, 0)]
    [InlineData(8, 0, 8, 0, 0)]
    public void The_quiet_hours_end_at_eight(int hour, int minute, int thenHour, int thenMinute, int daysLater)
    {
        var clock = Clock("Asia/Omsk");
        var day = new DateOnly(2026, 9, 10);

        Assert.Equal(
            clock.At(day.AddDays(daysLater), new(thenHour, thenMinute)),
            clock.OutsideQuietHours(clock.At(day, new(hour, minute))));
    }

    [Fact]
    public void No_instant_stays_in_the_quiet_hours_of_any_zone_and_none_goes_back() => Prop.ForAll(
        Gen.Choose(0, 4 * 366 * 24 * 60).Zip(Gen.Elements(Zones)).ToArbitrary(),
        drawn =>
        {
            var (minutes, zone) = drawn;
            var clock = Clock(zone);
            var instant = Utc(2024, 1, 1, 0).AddMinutes(minutes);
            var sent = clock.OutsideQuietHours(instant);
            var time = clock.TimeOf(sent);
            return sent >= instant && time >= clock.QuietUntil && time < clock.QuietFrom;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_time_read_back_is_the_same_in_every_zone() => Prop.ForAll(
        Gen.Choose(0, 4 * 365).Zip(Gen.Elements(Zones)).ToArbitrary(),
        drawn =>
        {
            var clock = Clock(drawn.Item2);
            var day = new DateOnly(2024, 1, 1).AddDays(drawn.Item1);
            var instant = clock.At(day, new(9, 0));
            return clock.DayOf(instant) == day && clock.TimeOf(instant) == new TimeOnly(9, 0) && instant.Offset == TimeSpan.Zero;
        }).QuickCheckThrowOnFailure();

    private static SchoolClock Clock(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
