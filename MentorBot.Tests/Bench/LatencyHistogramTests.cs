using FsCheck;
using FsCheck.Fluent;
using MentorBot.Bench.Measuring;

namespace MentorBot.Tests.Bench;

public sealed class LatencyHistogramTests
{
    [Fact]
    public void Nothing_recorded_is_nothing_shown() => Assert.Equal(new LatencyFigures(0, 0, 0, 0, 0), new LatencyHistogram().Figures());

    [Fact]
    public void Of_a_thousand_times_from_one_to_a_thousand_milliseconds_the_quantiles_are_their_ranks()
    {
        var histogram = new LatencyHistogram();
        for (var milliseconds = 1; milliseconds <= 1000; milliseconds++) histogram.Record(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(1000, histogram.Count);
        Assert.InRange(histogram.Quantile(0.5), 495, 505);
        Assert.InRange(histogram.Quantile(0.99), 980, 1000);
        Assert.Equal(1000, histogram.Figures().Max);
    }

    [Fact]
    public void Whatever_the_time_it_is_shown_to_within_one_per_cent() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        microseconds =>
        {
            var histogram = new LatencyHistogram();
            histogram.Record(TimeSpan.FromMicroseconds(microseconds));
            histogram.Record(TimeSpan.FromDays(1));
            return Math.Abs(histogram.Quantile(0.5) - (microseconds / 1000.0)) <= microseconds / 1000.0 * 0.01;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Many_threads_at_once_lose_nothing()
    {
        var histogram = new LatencyHistogram();
        await Task.WhenAll(Enumerable.Range(1, 8).Select(thread => Task.Run(() =>
        {
            for (var time = 0; time < 5000; time++) histogram.Record(TimeSpan.FromMilliseconds(thread));
        })));

        Assert.Equal(40_000, histogram.Count);
        Assert.Equal(8, histogram.Figures().Max);
    }
}
