namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>Ordinal comparisons under short names: the readers compare words by the hundred.</summary>
internal static class OrdinalText
{
    public static bool Begins(this string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);

    public static bool Ends(this string text, string suffix) => text.EndsWith(suffix, StringComparison.Ordinal);

    public static bool Has(this string text, string part) => text.Contains(part, StringComparison.Ordinal);

    /// <summary>The text on one line: every run of white space is one space.</summary>
    public static string OnOneLine(this string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
