namespace MentorBot.Bench.Measuring;

/// <summary>The middle of several runs, and how far they lie apart.</summary>
internal sealed record Median(double Middle, double Least, double Most)
{
    public static Median Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        return new Median(Math.Round(middle, 3), sorted[0], sorted[^1]);
    }

    public override string ToString() => $"{Middle:0.##} ({Least:0.##}–{Most:0.##})";
}
