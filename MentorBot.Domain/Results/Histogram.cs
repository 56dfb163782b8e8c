namespace MentorBot.Domain.Results;

/// <summary>How often each number was given. All figures follow from the counts alone, so the order of the answers cannot matter.</summary>
public sealed class Histogram
{
    private const int Decimals = 3;

    private readonly SortedDictionary<decimal, int> _counts = [];

    public int Count { get; private set; }

    /// <summary>Number → how many gave it, smallest first.</summary>
    public IReadOnlyDictionary<decimal, int> Counts => _counts;

    /// <summary>Null where nothing was given; so are the other figures.</summary>
    public double? Mean => Count == 0 ? null : Rounded(Average());

    public double? Median => Count == 0 ? null : Rounded((At((Count - 1) / 2) + At(Count / 2)) / 2);

    /// <summary>Standard deviation of a sample; null for a single number.</summary>
    public double? Deviation
    {
        get
        {
            if (Count < 2) return null;
            var mean = Average();
            return Rounded(Math.Sqrt(_counts.Sum(entry => entry.Value * Math.Pow((double)entry.Key - mean, 2)) / (Count - 1)));
        }
    }

    public void Add(decimal number, int times = 1)
    {
        _counts[number] = _counts.GetValueOrDefault(number) + times;
        Count += times;
    }

    public void Add(Histogram other)
    {
        foreach (var (number, times) in other._counts) Add(number, times);
    }

    /// <summary>The share of numbers above zero, from 0 to 1; null where nothing was given.</summary>
    public double? ShareAboveZero => Count == 0 ? null : Rounded(_counts.Where(entry => entry.Key > 0).Sum(entry => entry.Value) / (double)Count);

    private double Average() => _counts.Sum(entry => (double)entry.Key * entry.Value) / Count;

    private double At(int index)
    {
        foreach (var (number, times) in _counts)
        {
            if (index < times) return (double)number;
            index -= times;
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, "Not so many numbers were given.");
    }

    private static double Rounded(double number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero);
}
