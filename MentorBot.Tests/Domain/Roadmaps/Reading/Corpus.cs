using System.Globalization;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>Lines of a corpus file that lies beside the tests.</summary>
internal static class Corpus
{
    public static IEnumerable<string[]> Lines(string name) =>
        Text(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => Visible(line).Split('\t'));

    public static string Text(string name)
    {
        var assembly = typeof(Corpus).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith("." + name, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Signs that nobody sees in an editor are written as <c>\u00a0</c> and <c>\u00ad</c>, the end of a line as <c>\n</c>.</summary>
    private static string Visible(string line) =>
        line.Replace("\\u00a0", "\u00a0", StringComparison.Ordinal).Replace("\\u00ad", "\u00ad", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
