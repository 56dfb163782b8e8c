using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Tests.Domain.Roadmaps.Overview;

public sealed class OverviewRowTests
{
    private static readonly DateOnly Today = new(2026, 12, 7);

    [Theory]
    [InlineData("до 15.10.2026", RoadmapItemState.Open, RowStanding.Overdue)]
    [InlineData("до 15.10.2026", RoadmapItemState.NeedsCheck, RowStanding.Overdue)]
    [InlineData("до 15.10.2026", RoadmapItemState.Done, RowStanding.Done)]
    [InlineData("до 15.10.2026", RoadmapItemState.Verified, RowStanding.Done)]
    [InlineData("до 15.10.2026", RoadmapItemState.Cancelled, RowStanding.Cancelled)]
    [InlineData("до 07.12.2026", RoadmapItemState.Open, RowStanding.Ahead)]
    [InlineData("до 08.12.2026", RoadmapItemState.Moved, RowStanding.Moved)]
    [InlineData("до 08.12.2026", RoadmapItemState.InWork, RowStanding.Ahead)]
    [InlineData("до 08.12.2026", RoadmapItemState.NeedsCheck, RowStanding.ToCheck)]
    [InlineData("постоянно", RoadmapItemState.Open, RowStanding.Undated)]
    [InlineData("по мере необходимости", RoadmapItemState.Done, RowStanding.Done)]
    public void A_row_stands_by_its_state_and_its_day(string words, RoadmapItemState state, RowStanding expected) =>
        Assert.Equal(expected, SomeRow.Due(words, state).StandingOn(Today));

    [Fact]
    public void A_month_is_a_window_that_is_due_on_its_last_day()
    {
        var span = Assert.Single(SomeRow.Due("ноябрь 2026 г.").Spans(Today));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), RowStanding.Overdue), (span.First, span.Last, span.Standing));
    }

    [Fact]
    public void Each_day_of_a_row_stands_for_itself()
    {
        var row = SomeRow.Due("20.10.2026, 20.11.2026, 21.12.2026") with { DoneDays = new Dictionary<DateOnly, DateOnly> { [new(2026, 10, 20)] = new(2026, 10, 19) } };
        Assert.Equal([RowStanding.Done, RowStanding.Overdue, RowStanding.Ahead], row.Spans(Today).Select(span => span.Standing));
        Assert.Equal(new DateOnly(2026, 10, 19), row.Spans(Today)[0].DoneOn);
        Assert.Equal(new DateOnly(2026, 11, 20), row.NextDue);
        Assert.Equal(RowStanding.Overdue, row.StandingOn(Today));
    }

    [Fact]
    public void Where_one_of_several_days_was_moved_the_others_are_ahead_as_before()
    {
        var printed = SomeRow.Due("20.12.2026, 20.01.2027, 20.02.2027").Deadline;
        var row = SomeRow.Due("20.12.2026, 03.02.2027, 20.02.2027", RoadmapItemState.Moved);
        row = row with { Deadline = row.Deadline with { Printed = printed } };
        Assert.Equal([RowStanding.Ahead, RowStanding.Moved, RowStanding.Ahead], row.Spans(Today).Select(span => span.Standing));
    }

    [Fact]
    public void What_runs_through_the_year_has_a_window_and_no_due_day()
    {
        var span = Assert.Single(SomeRow.Due("постоянно").Spans(Today));
        Assert.Null(span.Due);
        Assert.True(span.First < span.Last);
    }

    [Fact]
    public void A_closed_row_has_nothing_left_to_do()
    {
        var row = SomeRow.Due("20.10.2026, 21.12.2026", RoadmapItemState.Done) with { DoneOn = new DateOnly(2026, 12, 1) };
        Assert.Null(row.NextDue);
        Assert.All(row.Spans(Today), span => Assert.Equal((RowStanding.Done, new DateOnly(2026, 12, 1)), (span.Standing, span.DoneOn)));
    }

    [Fact]
    public void A_deadline_without_parts_shows_its_day_all_the_same() =>
        Assert.Equal(new DateOnly(2026, 12, 9), Assert.Single((SomeRow.Due("постоянно") with { Deadline = SomeRow.Bare(new DateOnly(2026, 12, 9)) }).Spans(Today)).Due);
}
