using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Tests.Domain.Reminders;

public sealed class ReminderLatenessTests
{
    private static readonly SchoolClock Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public void In_time_it_is_said() => Assert.Equal(new Lateness.InTime(), Of("2026-10-20T09:00", null, "2026-10-20T09:00"));

    [Fact]
    public void What_is_late_is_said_by_day_while_it_is_of_use()
    {
        Assert.Equal(new Lateness.InTime(), Of("2026-10-20T09:00", "2026-10-21T00:00", "2026-10-20T20:59"));
        Assert.Equal(new Lateness.TooLate(), Of("2026-10-20T09:00", "2026-10-21T00:00", "2026-10-21T09:00"));
    }

    [Fact]
    public void What_is_late_at_night_waits_for_the_morning_or_is_useless_by_then()
    {
        Assert.Equal(new Lateness.Asleep(At("2026-10-21T08:00")), Of("2026-10-20T09:00", null, "2026-10-20T23:00"));
        Assert.Equal(new Lateness.TooLate(), Of("2026-10-20T09:00", "2026-10-21T00:00", "2026-10-20T23:00"));
    }

    [Fact]
    public void The_last_minute_of_the_day_is_still_said_a_moment_later() =>
        Assert.Equal(new Lateness.InTime(), Of("2026-10-20T20:59", null, "2026-10-20T21:04"));

    [Fact]
    public void A_step_of_the_night_is_taken_at_night() =>
        Assert.Equal(new Lateness.InTime(), Of("2026-10-20T00:00", null, "2026-10-20T03:00"));

    [Theory]
    [InlineData("2026-03-29T03:10", "2026-03-29T08:00")]
    [InlineData("2026-10-25T02:30", "2026-10-25T08:00")]
    [InlineData("2026-12-31T23:59", "2027-01-01T08:00")]
    public void The_morning_is_the_schools_also_when_the_clocks_or_the_year_change(string now, string morning) =>
        Assert.Equal(new Lateness.Asleep(At(morning)), Of("2026-03-01T09:00", null, now));

    [Theory]
    [InlineData("2026-10-20T22:00", null, "2026-10-21T09:00")]
    [InlineData("2026-10-21T08:30", null, "2026-10-21T09:00")]
    [InlineData("2026-10-21T09:00", null, "")]
    [InlineData("2026-10-21T14:00", null, "")]
    [InlineData("2026-10-21T08:30", "2026-10-21T08:45", "useless")]
    public void What_is_said_together_waits_for_the_hour_of_the_day_and_not_only_for_its_morning(string now, string? usefulUntil, string waits) => Assert.Equal(
        waits switch { "" => new Lateness.InTime(), "useless" => new Lateness.TooLate(), _ => new Lateness.Asleep(At(waits)) },
        ReminderLateness.Of(At("2026-10-18T09:00"), usefulUntil is null ? null : At(usefulUntil), At(now), Berlin, gathersAt: new TimeOnly(9, 0)));

    [Fact]
    public void Quiet_hours_that_hold_midnight_far_in_the_east_send_it_to_the_same_morning()
    {
        var kamchatka = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById("Asia/Kamchatka"), new TimeOnly(20, 0), new TimeOnly(7, 30));
        var sendAt = kamchatka.At(new DateOnly(2026, 10, 18), new TimeOnly(9, 0));
        foreach (var hour in (int[])[21, 24, 28, 31]) // From nine in the evening to seven in the morning, by its wall.
        {
            var now = kamchatka.At(new DateOnly(2026, 10, 20), TimeOnly.MinValue).AddHours(hour);
            Assert.Equal(new Lateness.Asleep(kamchatka.At(new DateOnly(2026, 10, 21), new TimeOnly(9, 0))), ReminderLateness.Of(sendAt, null, now, kamchatka, new TimeOnly(9, 0)));
        }
    }

    [Fact]
    public void Nobody_is_woken_and_nothing_useless_is_said() => Prop.ForAll(
        Gen.Choose(0, 400 * 24 * 60).Zip(Gen.Choose(0, 100 * 24 * 60)).Zip(Gen.Choose(0, 120 * 24 * 60)).ToArbitrary(),
        drawn =>
        {
            var ((start, late), useful) = drawn;
            var sendAt = Berlin.OutsideQuietHours(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(start));
            var (now, usefulUntil) = (sendAt.AddMinutes(late), sendAt.AddMinutes(useful));
            return ReminderLateness.Of(sendAt, usefulUntil, now, Berlin) switch
            {
                Lateness.InTime => now <= usefulUntil && (Berlin.OutsideQuietHours(now) == now || now - sendAt <= ReminderLateness.Grace),
                Lateness.Asleep { Until: var morning } => morning > now && morning <= usefulUntil && Berlin.OutsideQuietHours(morning) == morning,
                _ => usefulUntil < Berlin.OutsideQuietHours(now),
            };
        }).QuickCheckThrowOnFailure();

    private static Lateness Of(string sendAt, string? usefulUntil, string now) =>
        ReminderLateness.Of(At(sendAt), usefulUntil is null ? null : At(usefulUntil), At(now), Berlin);

    private static DateTimeOffset At(string wall) => DateTime.Parse(wall, System.Globalization.CultureInfo.InvariantCulture) is var moment
        ? Berlin.At(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
        : default;
}
