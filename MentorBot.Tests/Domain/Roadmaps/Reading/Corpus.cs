using System.Globalization;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>Lines of a corpus file that lies beside the tests.</summary>
internal static class Corpus
{
    public static IEnumerable<string[]> Lines(string name)
    {
        var assembly = typeof(Corpus).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith("." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return Visible(line).Split('\t');
    }

    /// <summary>Signs that nobody sees in an editor are written as <c>\u00a0</c> and <c>\u00ad</c>.</summary>
    private static string Visible(string line) =>
        line.Replace("\\u00a0", "\u00a0", StringComparison.Ordinal).Replace("\\u00ad", "\u00ad", StringComparison.Ordinal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
