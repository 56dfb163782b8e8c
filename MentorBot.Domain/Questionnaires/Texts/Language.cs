namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>
/// Names of languages. A part after a hyphen is a variety: what it does not say itself, the language before the hyphen
/// says, and at last the basic one.
/// </summary>
public static class Language
{
    /// <summary>The language of the definitions, which says everything.</summary>
    public const string Basic = "ru";

    /// <summary>Russian that says «ты», for the younger grades.</summary>
    public const string RussianToChildren = "ru-ty";

    /// <summary>The language and what it falls back to, nearest first; without the basic one unless it is asked for.</summary>
    public static IEnumerable<string> Chain(string language)
    {
        for (var rest = language; rest.Length > 0; rest = rest[..Math.Max(0, rest.LastIndexOf('-'))]) yield return rest;
    }
}
