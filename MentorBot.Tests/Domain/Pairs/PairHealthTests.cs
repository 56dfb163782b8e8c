using MentorBot.Domain.Pairs;

namespace MentorBot.Tests.Domain.Pairs;

public sealed class PairHealthTests
{
    private static readonly PairHealthFacts Well = new(
        DaysSinceOrder: 60, MeetingsDue: 5, MeetingsConfirmed: 5, DaysSinceMeeting: 7, PaceDays: 14, Comfort: 9, FeedbackAsked: 5, FeedbackAnswered: 5, PlanIsKept: true, PapersAreValid: true);

    [Fact]
    public void A_pair_that_meets_feels_well_and_keeps_its_plan_is_green() =>
        Assert.Equal(new PairHealthVerdict(PairColour.Green, 100), PairHealth.Judge(Well));

    [Fact]
    public void Two_thirds_of_the_meetings_count_in_full() =>
        Assert.Equal(100, PairHealth.Judge(Well with { MeetingsDue = 6, MeetingsConfirmed = 4 }).Score);

    [Fact]
    public void A_pair_that_meets_rarely_and_feels_so_is_yellow_and_then_red()
    {
        var rare = Well with { MeetingsDue = 8, MeetingsConfirmed = 3, DaysSinceMeeting = 28, Comfort = 6 };

        Assert.Equal(PairColour.Yellow, PairHealth.Judge(rare).Colour);
        Assert.Equal(PairColour.Red, PairHealth.Judge(rare with { DaysSinceMeeting = 40, FeedbackAnswered = 0, PlanIsKept = false }).Colour);
    }

    [Fact]
    public void What_nobody_has_said_yet_is_left_out() =>
        Assert.Equal(100, PairHealth.Judge(Well with { Comfort = null, FeedbackAsked = 0, FeedbackAnswered = 0 }).Score);

    [Theory]
    [InlineData(20, 5)]
    [InlineData(60, 1)]
    public void In_the_first_weeks_and_before_the_second_meeting_it_is_too_early_to_tell(int days, int confirmed) =>
        Assert.Null(PairHealth.Judge(Well with { DaysSinceOrder = days, MeetingsConfirmed = confirmed }).Colour);

    [Fact]
    public void Some_things_are_red_at_once()
    {
        var early = Well with { DaysSinceOrder = 3 };

        Assert.Equal(PairColour.Red, PairHealth.Judge(early with { SafetyIsInDoubt = true }).Colour);
        Assert.Equal(PairColour.Red, PairHealth.Judge(early with { WantsAnother = true }).Colour);
        Assert.Equal(PairColour.Red, PairHealth.Judge(early with { PapersAreValid = false }).Colour);
        Assert.Equal(PairColour.Red, PairHealth.Judge(Well with { DaysSinceOrder = 22, MeetingsConfirmed = 0, DaysSinceMeeting = null }).Colour);
    }
}
