using MentorBot.Domain.Assignments;
using MentorBot.Domain.Results;

namespace MentorBot.Tests.Domain.Results;

public sealed class ResponseCountsTests
{
    [Fact]
    public void The_rate_is_what_was_handed_in_of_what_was_asked()
    {
        var counts = ResponseCounts.Of(Enum.GetValues<AssignmentState>().Select(state => (state, 2)));
        // Opened, begun, handed in, corrected, expired; what is planned, waived or void is asked of nobody.
        Assert.Equal((10, 4, 0.4), (counts.Given, counts.Submitted, counts.Rate));
        Assert.Equal((2, 2, 2), (counts.Planned, counts.Waived, counts.Voided));
    }

    [Fact]
    public void Where_nobody_was_asked_there_is_no_rate() => Assert.Null(ResponseCounts.Of([(AssignmentState.Planned, 3)]).Rate);
}
