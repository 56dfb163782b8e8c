using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

public sealed class LearnedRateTests
{
    private const int Budget = 30;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly LearnedRate rate = new(Budget);
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
        Refuse(seen: 2);

        Assert.Equal(Budget, rate.At(now));
    }

    [Fact]
    public void One_refusal_among_thousands_of_successes_is_an_accident()
    {
        Refuse(seen: 4_000);

        Assert.Null(rate.At(now + Second));
    }

    [Fact]
    public void One_that_comes_again_at_once_is_a_lesson()
    {
        Refuse(seen: 4_000);
        now += Second * 2;
        Refuse(seen: 900);

        Assert.Equal(900, rate.At(now));
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
        for (var count = 0; count < 1 + (seen / 5); count++) Refuse(seen);
    }

    private void Refuse(int seen) => rate.Refused(now, now + Second, now, seen);
}
