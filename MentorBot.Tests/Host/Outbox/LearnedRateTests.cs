using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

public sealed class LearnedRateTests
{
    private const int Budget = 30;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly LearnedRate rate = new(Budget, isKnown: false);
    private TimeSpan now = TimeSpan.FromHours(1);

    [Fact]
    public void Nothing_is_known_before_the_first_refusal() => Assert.Null(rate.At(now));

    [Fact]
    public void When_most_are_refused_the_rate_is_what_was_taken_in_the_second_before()
    {
        for (var count = 0; count < 50; count++) Refuse(seen: 400);

        Assert.Equal(400, rate.At(now + Second));
    }

    [Fact]
    public void The_first_lesson_never_goes_below_the_documented_budget()
    {
        Learn(2);

        Assert.Equal(Budget, rate.At(now));
    }

    [Theory]
    [InlineData(4_000, 300)]
    [InlineData(2, 2)]
    public void A_few_refusals_among_many_successes_and_one_or_two_at_all_are_accidents(int seen, int refusals)
    {
        for (var count = 0; count < refusals; count++) Assert.False(Refuse(seen));

        Assert.Null(rate.At(now + Second));
    }

    [Fact]
    public void Refusals_by_chance_never_add_up_to_a_limit()
    {
        for (var second = 0; second < 600; second++)
        {
            for (var count = 0; count < 2; count++) Assert.False(Refuse(seen: 98));
            now += Second;
        }

        Assert.Null(rate.At(now));
    }

    [Fact]
    public void Where_the_limit_is_known_the_first_refusal_means_everybody()
    {
        var known = new LearnedRate(Budget, isKnown: true);

        Assert.True(known.Refused(now, now + Second, now, seen: 4_000));
        Assert.Equal(4_000, known.At(now));
    }

    [Fact]
    public void Those_that_were_on_their_way_together_are_one_lesson()
    {
        Learn(100);
        now += Second * 2;
        for (var count = 0; count < 50; count++) Refuse(seen: 100);

        Assert.InRange(rate.At(now)!.Value, 90, 96);
    }

    [Fact]
    public void Each_further_refusal_lowers_it_but_not_below_a_third_of_the_budget()
    {
        for (var count = 0; count < 100; count++)
        {
            Learn(20);
            now += Second * 2;
        }

        Assert.Equal(10, rate.At(now - Second)!.Value, 1.0);
    }

    [Fact]
    public void While_none_comes_it_rises_slowly_at_first_and_is_forgotten_in_the_end()
    {
        Learn(1_000);
        now += Second;

        Assert.InRange(rate.At(now + (Second * 5))!.Value, 1_010, 1_030);
        Assert.InRange(rate.At(now + (Second * 20))!.Value, 1_140, 1_160);
        Assert.InRange(rate.At(now + (Second * 60))!.Value, 4_000, 4_500);
        Assert.Null(rate.At(now + TimeSpan.FromMinutes(4)));
    }

    private void Learn(int seen)
    {
        for (var count = 0; count < 3 + (seen / 5); count++) Refuse(seen);
    }

    private bool Refuse(int seen) => rate.Refused(now, now + Second, now, seen);
}
