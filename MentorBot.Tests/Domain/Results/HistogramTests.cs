using MentorBot.Domain.Results;

namespace MentorBot.Tests.Domain.Results;

public sealed class HistogramTests
{
    [Theory]
    [InlineData("7", 7.0, 7.0, null)]
    [InlineData("1 10", 5.5, 5.5, 6.364)]
    [InlineData("1 2 10", 4.333, 2.0, 4.933)]
    [InlineData("2 4 4 4 5 5 7 9", 5.0, 4.5, 2.138)]
    [InlineData("-3 0 0 3", 0.0, 0.0, 2.449)]
    [InlineData("4.5 4.75", 4.625, 4.625, 0.177)]
    public void Mean_median_and_spread_are_those_of_a_sample(string numbers, double mean, double median, double? deviation)
    {
        var histogram = Of(numbers);
        Assert.Equal((mean, median, deviation), (histogram.Mean, histogram.Median, histogram.Deviation));
    }

    [Fact]
    public void Of_nothing_there_are_no_figures()
    {
        var none = new Histogram();
        Assert.Equal((0, null, null, null, null), (none.Count, none.Mean, none.Median, none.Deviation, none.ShareAboveZero));
    }

    [Fact]
    public void The_share_above_zero_counts_neither_zero_nor_less() => Assert.Equal(0.333, Of("-1 0 2").ShareAboveZero);

    [Fact]
    public void Two_histograms_together_are_that_of_all_their_numbers()
    {
        var (whole, part) = (Of("1 2 10"), Of("1 2"));
        part.Add(Of("10"));
        Assert.Equal(whole.Counts, part.Counts);
        Assert.Equal(whole.Count, part.Count);
    }

    private static Histogram Of(string numbers)
    {
        var histogram = new Histogram();
        foreach (var number in numbers.Split(' ')) histogram.Add(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        return histogram;
    }
}
