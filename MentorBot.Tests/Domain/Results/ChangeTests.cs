using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Results;

namespace MentorBot.Tests.Domain.Results;

public sealed class ChangeTests
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Measurement> AnyMeasurement =
        from person in Gen.Choose(1, 9)
        from pair in Gen.Choose(0, 2)
        from day in Gen.Choose(0, 30)
        from number in Gen.Choose(1, 10)
        select new Measurement(person, pair == 0 ? null : pair, Start.AddDays(day), number);

    [Fact]
    public void The_change_is_that_of_each_person_and_not_of_the_means()
    {
        var before = Numbers(5, 5, 5, 5, 5, 1); // The sixth answered only once, and is as if they had not.
        var after = Numbers(6, 7, 5, 4, 8);
        Assert.Equal(new ChangeFigures(5, 1.0, 1.0, 0.6), Change.Of(before, after).Figures);
    }

    [Fact]
    public void Four_people_who_answered_both_times_are_hidden_however_many_answered_once()
    {
        var change = Change.Of(Numbers(1, 2, 3, 4, 5, 6, 7, 8), Numbers(2, 3, 4, 5));
        Assert.Equal((null, HiddenReason.TooFew), (change.Figures, change.Hidden));
    }

    [Fact]
    public void Five_pairs_of_one_mentor_are_one_person()
    {
        var before = Enumerable.Range(1, 5).Select(pair => new Measurement(1, pair, Start, 4)).ToList();
        var after = before.Select(one => one with { Number = 8 });
        Assert.Null(Change.Of(before, after).Figures);
    }

    [Fact]
    public void Each_pair_of_a_mentor_is_compared_with_itself()
    {
        var others = Enumerable.Range(2, 4).Select(person => new Measurement(person, null, Start, 5)).ToList();
        var change = Change.Of(
            [new(1, 10, Start, 2), new(1, 11, Start, 9), .. others],
            [new(1, 11, Start, 9), new(1, 10, Start, 8), .. others]);
        Assert.Equal(new ChangeFigures(6, 1.0, 0.0, 0.167), change.Figures);
    }

    [Fact]
    public void What_was_asked_outside_of_a_pair_goes_with_the_pair_that_came_later()
    {
        var before = Enumerable.Range(1, 5).Select(person => new Measurement(person, null, Start, 3));
        var after = Enumerable.Range(1, 5).Select(person => new Measurement(person, 100 + person, Start, 4));
        Assert.Equal(5, Change.Of(before, after).Figures?.Count);
    }

    [Fact]
    public void Of_two_answers_to_the_same_the_later_counts()
    {
        var before = Numbers(5, 5, 5, 5, 5);
        Measurement[] again = [.. before, before[0] with { At = Start.AddDays(2), Number = 9 }];
        Assert.Equal(0.2, Change.Of(again, [.. before[1..], before[0] with { Number = 10 }]).Figures?.RoseShare);
        Assert.Equal(0.2, Change.Of(again, [.. before[1..], before[0] with { Number = 10 }]).Figures?.Mean);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 40).SelectMany(count => Gen.ListOf(AnyMeasurement, count)).Two().ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        (lists, seed) =>
        {
            var random = new Random(seed);
            var (before, after) = (lists.Item1.ToArray(), lists.Item2.ToArray());
            var expected = Change.Of(before, after);
            random.Shuffle(before);
            random.Shuffle(after);
            return Change.Of(before, after) == expected;
        }));

    private static Measurement[] Numbers(params int[] numbers) => [.. numbers.Select((number, person) => new Measurement(person + 1, null, Start, number))];
}
