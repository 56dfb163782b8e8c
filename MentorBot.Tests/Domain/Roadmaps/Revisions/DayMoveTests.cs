using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

public sealed class DayMoveTests
{
    private static readonly Gen<HashSet<DateOnly>> Days = Gen.Choose(0, 8).ListOf().Select(drawn => drawn.Select(number => new DateOnly(2026, 10, 1).AddDays(number)).ToHashSet());

    [Theory]
    [InlineData("16", "26", "16>26")]
    [InlineData("", "26", ">26")]
    [InlineData("16", "", "16>")]
    [InlineData("16 20 27", "16 22 27", "20>22")]
    [InlineData("16 20", "17 22 28", "16>17 20>22 >28")]
    [InlineData("16 20", "16 20", "")]
    public void Days_that_went_are_paired_with_days_that_came(string before, string after, string moves) =>
        Assert.Equal(moves, string.Join(' ', DayMove.Between(Read(before), Read(after)).Select(move => $"{move.From?.Day}>{move.To?.Day}")));

    [Fact]
    public void Who_has_not_heard_of_moves_is_told_the_way_from_where_they_were() => Prop.ForAll(
        Days.Zip(Days).Zip(Days).ToArbitrary(),
        drawn =>
        {
            var ((known, meanwhile), now) = drawn;
            var unsaid = DayMove.Between(known, meanwhile);
            return known.SetEquals(DayMove.Unheard(meanwhile, unsaid))
                && DayMove.Between(DayMove.Unheard(meanwhile, unsaid), now).SequenceEqual(DayMove.Between(known, now));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_that_was_moved_back_before_anybody_heard_of_it_is_no_move()
    {
        var unsaid = DayMove.Between(Read("16"), Read("26"));
        Assert.Empty(DayMove.Between(DayMove.Unheard(Read("26"), unsaid), Read("16")));
    }

    private static IEnumerable<DateOnly> Read(string days) =>
        days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => new DateOnly(2026, 10, int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
