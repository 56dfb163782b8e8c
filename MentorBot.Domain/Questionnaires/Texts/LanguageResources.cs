using System.Collections.Frozen;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>The language files that come with the program.</summary>
internal static class LanguageResources
{
    private const string Start = "texts/";
    private const string End = ".texts.json";

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

    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(LanguageResources).Assembly.GetManifestResourceStream(Start + name + End)!);
        return reader.ReadToEnd();
    }

    private static LanguageFile? Basis(string name) =>
        name == Language.Basic ? null : Read(Nearest(name[..Math.Max(0, name.LastIndexOf('-'))]));
}
