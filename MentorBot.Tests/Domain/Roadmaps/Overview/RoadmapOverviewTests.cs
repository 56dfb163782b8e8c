using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Tests.Domain.Roadmaps.Overview;

public sealed class RoadmapOverviewTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Today = new(2026, 12, 7);

    private static readonly RoadmapOverview Some = RoadmapOverview.Of(
    [
        SomeRow.Due("до 15.10.2026", RoadmapItemState.Done, "1.1"),
        SomeRow.Due("до 30.11.2026", RoadmapItemState.Open, "1.2"),
        SomeRow.Due("до 01.11.2026", RoadmapItemState.Open, "1.3"),
        SomeRow.Due("до 07.12.2026", RoadmapItemState.Open, "2.1", "2 Дальше"),
        SomeRow.Due("до 13.12.2026", RoadmapItemState.Moved, "2.2", "2 Дальше"),
        SomeRow.Due("до 14.12.2026", RoadmapItemState.NeedsCheck, "2.3", "2 Дальше"),
        SomeRow.Due("до 01.01.2027", RoadmapItemState.Open, "2.4", "2 Дальше"),
        SomeRow.Due("до 01.10.2026", RoadmapItemState.Cancelled, "2.5", "2 Дальше"),
    ], Today);

    [Fact]
    public void Struck_rows_count_nowhere() => Assert.Equal((7, 1, 1, 1, 14), (Some.Total, Some.Done, Some.ToCheck, Some.Moved, Some.Percent));

    [Fact]
    public void The_longest_overdue_stands_first() => Assert.Equal(["1.3", "1.2"], Some.Overdue.Select(due => due.Row.Number));

    [Fact]
    public void A_week_ends_with_its_Sunday() => Assert.Equal(["2.1", "2.2"], Some.DueThisWeek.Select(due => due.Row.Number));

    [Fact]
    public void On_a_Sunday_the_week_is_that_day() => Assert.Equal(["2.2"], RoadmapOverview.Of(Some.Rows, new DateOnly(2026, 12, 13)).DueThisWeek.Select(due => due.Row.Number));

    [Fact]
    public void A_month_ends_with_its_last_day() => Assert.Equal(["2.1", "2.2", "2.3"], Some.DueThisMonth.Select(due => due.Row.Number));

    [Fact]
    public void Sections_stand_in_the_order_of_the_document() =>
        Assert.Equal([new RowProgress("1 Начало", 3, 1, 2), new RowProgress("2 Дальше", 4, 0, 0)], Some.Sections);

    [Fact]
    public void A_row_of_several_counts_for_each_of_them() =>
        Assert.Equal([new RowProgress("Лебедева А.И.", 7, 1, 2), new RowProgress("куратор", 7, 1, 2)], Some.Parties);

    [Fact]
    public void A_roadmap_without_rows_is_no_error() => Assert.Equal(0, RoadmapOverview.Of([], Today).Percent);
}
