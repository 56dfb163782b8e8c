using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Typed text as it is stored and compared.</summary>
public static class TypedText
{
    /// <summary>
    /// The text without invisible signs, control signs and space around it. The joiner inside an emoji stays,
    /// but a text of invisible signs alone comes out empty.
    /// </summary>
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune.Value is '\n' or ZeroWidthJoiner || !IsInvisible(rune)) clean.Append(rune);
        }

        var text = clean.ToString().Trim();
        return text.EnumerateRunes().All(rune => IsInvisible(rune) || Rune.IsWhiteSpace(rune)) ? "" : text;
    }

    /// <summary>A text value cleaned in the same way; any other value as it is.</summary>
    internal static AnswerValue Clean(AnswerValue value) => value is TextValue text ? new TextValue(Clean(text.Text)) : value;

    /// <summary>Length as a person counts: an emoji or a letter with an accent is one sign.</summary>
    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>At most <paramref name="length"/> signs of the text, with «…» where something was cut.</summary>
    public static string Shorten(string text, int length)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= length ? text : elements.SubstringByTextElements(0, length - 1) + "…";
    }

    /// <summary>The same for two spellings that a person takes for one: case, «ё», outer space and a full stop do not count.</summary>
    public static string Fold(string text) =>
        Clean(text).TrimEnd('.', '!').ToLowerInvariant().Replace('ё', 'е');

    private const int ZeroWidthJoiner = 0x200D;

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
