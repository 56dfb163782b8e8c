using MentorBot.Domain.Meetings;

namespace MentorBot.Tests.Domain.Meetings;

public sealed class MeetingSequenceTests
{
    private static readonly DateOnly Day = new(2026, 9, 10);

    [Fact]
    public void The_first_three_meetings_have_windows_of_their_own()
    {
        Assert.Equal(new(MeetingKind.Acquaintance, Day.AddDays(14)), MeetingSequence.AfterOrder(Day));
        Assert.Equal(new(MeetingKind.Trial, Day.AddDays(14)), MeetingSequence.After(MeetingKind.Acquaintance, Day, null));
        Assert.Equal(new(MeetingKind.Planning, Day.AddDays(21)), MeetingSequence.After(MeetingKind.Trial, Day, null));
    }

    [Theory]
    [InlineData("twice_weekly", "2026-09-13")]
    [InlineData("weekly", "2026-09-17")]
    [InlineData("biweekly", "2026-09-24")]
    [InlineData("monthly", "2026-10-10")]
    public void Regular_meetings_follow_the_pace_of_the_plan(string code, string next)
    {
        var plan = new MeetingPlan(MeetingSequence.PaceOf(code)!.Value, new(2027, 5, 31));

        Assert.Equal(
            new(MeetingKind.Regular, DateOnly.Parse(next, System.Globalization.CultureInfo.InvariantCulture)),
            MeetingSequence.After(MeetingKind.Planning, Day, plan));
    }

    [Fact]
    public void The_pace_without_a_plan_is_two_weeks() =>
        Assert.Equal(new(MeetingKind.Regular, Day.AddDays(14)), MeetingSequence.After(MeetingKind.Regular, Day, null));

    [Theory]
    [InlineData("2026-12-03", MeetingKind.Regular, "2026-12-17")]
    [InlineData("2026-12-04", MeetingKind.Closing, "2026-12-31")]
    [InlineData("2027-01-05", MeetingKind.Closing, "2027-01-19")]
    public void The_closing_meeting_belongs_into_the_last_fourteen_days_of_the_plan(string held, MeetingKind kind, string notLaterThan)
    {
        var plan = new MeetingPlan(MeetingPace.Biweekly, new(2026, 12, 31));
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(new(2026, 12, 18), MeetingSequence.ClosingOpensOn(plan));
        Assert.Equal(new(kind, DateOnly.Parse(notLaterThan, culture)), MeetingSequence.After(MeetingKind.Regular, DateOnly.Parse(held, culture), plan));
    }

    [Fact]
    public void Nothing_follows_the_closing_meeting() => Assert.Null(MeetingSequence.After(MeetingKind.Closing, Day, null));

    [Fact]
    public void An_unknown_pace_is_none() => Assert.Null(MeetingSequence.PaceOf("sometimes"));
}
