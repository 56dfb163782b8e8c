using System.Globalization;

namespace MentorBot.Bench.CommandLine;

/// <summary>Something in the command line that cannot be meant.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The words after the name of the command: <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> given = [];
    private readonly HashSet<string> known = [];

    public Arguments(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at += 2)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"{words[at]} is no option.");
            given[words[at][2..]] = at + 1 < words.Count ? words[at + 1] : throw new UsageException($"{words[at]} needs a value.");
        }
    }

    public string? Text(string name)
    {
        known.Add(name);
        return given.GetValueOrDefault(name);
    }

    public int Whole(string name, int otherwise) => (int)Number(name, otherwise);

    public double Number(string name, double otherwise)
    {
        if (Text(name) is not { } text) return otherwise;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new UsageException($"--{name} {text} is no number.");
    }

    public TimeSpan Seconds(string name, double otherwise) => TimeSpan.FromSeconds(Number(name, otherwise));

    /// <summary>Several numbers with commas between.</summary>
    public IReadOnlyList<int> List(string name, params int[] otherwise) => Text(name) is not { } text
        ? otherwise
        : [.. text.Split(',').Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : throw new UsageException($"--{name} {text}: whole numbers with commas between."))];

    /// <exception cref="UsageException">An option was given that nobody has asked for.</exception>
    public void Finish()
    {
        if (given.Keys.Except(known).FirstOrDefault() is { } foreign) throw new UsageException($"--{foreign} is not an option here. There are: {string.Join(" ", known.Select(name => "--" + name))}");
    }
}
