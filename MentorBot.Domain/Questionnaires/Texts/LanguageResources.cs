using System.Collections.Frozen;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>The language files that come with the program.</summary>
internal static class LanguageResources
{
    private const string Start = "texts/";
    private const string End = ".texts.json";
    private const string PagesEnd = ".pages.json";

    public static readonly IReadOnlyList<string> Names =
    [
        .. typeof(LanguageResources).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal))
            .Select(name => name[Start.Length..^End.Length])
            .Order(StringComparer.Ordinal),
    ];

    private static readonly FrozenSet<string> Known = Names.ToFrozenSet();

    /// <summary>The nearest language that has a file.</summary>
    public static string Nearest(string language) => Language.Chain(language).FirstOrDefault(Known.Contains) ?? Language.Basic;

    public static LanguageFile Read(string name) => LanguageFile.Read(Text(name), Basis(name));

    /// <summary>The sentences of the pages; a language that has no file of them takes those that it falls back to.</summary>
    public static LanguageFile ReadPages(string name)
    {
        if (name == Language.Basic) return LanguageFile.Read(Text(name, PagesEnd)!, basis: null);
        var basis = ReadPages(Below(name));
        return Text(name, PagesEnd) is { } written ? LanguageFile.Read(written, basis) : basis;
    }

    public static string Text(string name) => Text(name, End)!;

    private static string? Text(string name, string end)
    {
        using var stream = typeof(LanguageResources).Assembly.GetManifestResourceStream(Start + name + end);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static LanguageFile? Basis(string name) =>
        name == Language.Basic ? null : Read(Below(name));

    /// <summary>The language whose sentences stand in for what this one does not say.</summary>
    private static string Below(string name) => Nearest(name[..Math.Max(0, name.LastIndexOf('-'))]);
}
