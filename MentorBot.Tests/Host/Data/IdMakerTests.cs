using MentorBot.Host.Data;

namespace MentorBot.Tests.Host.Data;

public sealed class IdMakerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly JumpingClock clock = new() { Wall = Noon };

    [Fact]
    public void Ids_grow_whatever_happens_to_the_clock()
    {
        var maker = new IdMaker(clock);
        var made = new List<long>();
        foreach (var jump in new[] { 0, 3600, -3600, -7200, 1, 86_400, -86_400 })
        {
            clock.Wall += TimeSpan.FromSeconds(jump);
            clock.Passed += TimeSpan.FromMilliseconds(5);
            made.AddRange(Enumerable.Range(0, 100).Select(_ => maker.Next()));
        }

        Assert.Equal(made.Order().Distinct(), made);
    }

    [Fact]
    public void A_run_that_starts_after_the_clock_was_put_back_goes_on_where_the_last_one_ended()
    {
        var last = Enumerable.Range(0, 1000).Select(_ => new IdMaker(clock)).Last().Next();
        clock.Wall -= TimeSpan.FromHours(1);
        var second = new IdMaker(clock);
        second.BeginAfter(last);
        Assert.True(second.Next() > last);
    }

    [Fact]
    public void Two_instances_that_start_behind_the_known_ids_do_not_count_through_the_same_numbers()
    {
        var known = new IdMaker(clock).Next();
        clock.Wall -= TimeSpan.FromHours(1);
        var (one, other) = (new IdMaker(clock) { Node = 1 }, new IdMaker(clock) { Node = 2 });
        one.BeginAfter(known);
        other.BeginAfter(known);

        var made = Enumerable.Range(0, 200).SelectMany(_ =>
        {
            clock.Passed += TimeSpan.FromMilliseconds(1);
            return new[] { one.Next(), other.Next() };
        }).ToList();

        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.True(id > known));
    }

    [Fact]
    public void A_clock_that_is_behind_the_ids_already_made_does_not_make_them_look_as_if_they_came_later()
    {
        var maker = new IdMaker(clock);
        maker.BeginAfter(maker.Next() + (1L << 44)); // Over an hour.
        var made = maker.Next();

        maker.Follow(Noon);

        Assert.InRange(made, maker.At(TimeSpan.FromMinutes(-1)), maker.At(TimeSpan.Zero));
        Assert.InRange(maker.Next(), made + 1, maker.At(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void It_follows_the_clock_that_all_see_forwards_and_before_the_first_id_backwards()
    {
        var (early, late) = (new IdMaker(clock), new IdMaker(clock));
        early.Follow(Noon.AddHours(1));
        late.Follow(Noon.AddHours(-1));

        Assert.InRange(early.Next(), new IdMaker(clock).At(TimeSpan.FromMinutes(59)), new IdMaker(clock).At(TimeSpan.FromMinutes(61)));
        Assert.InRange(late.Next(), new IdMaker(clock).At(TimeSpan.FromMinutes(-61)), new IdMaker(clock).At(TimeSpan.FromMinutes(-59)));
    }

    [Fact]
    public void Many_threads_get_different_ids()
    {
        var maker = new IdMaker(clock);
        var made = Enumerable.Range(0, 8).AsParallel().SelectMany(_ => Enumerable.Range(0, 10_000).Select(_ => maker.Next()).ToList()).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    private sealed class JumpingClock : TimeProvider
    {
        public DateTimeOffset Wall { get; set; }
        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
