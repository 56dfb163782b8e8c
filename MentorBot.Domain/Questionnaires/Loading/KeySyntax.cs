using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Domain.Questionnaires.Loading;

internal static class KeySyntax
{
    /// <summary>Lower-case Latin letters, digits and _, beginning with a letter, and no word of the conditions.</summary>
    public static bool IsKey(string text) =>
        text.Length > 0
        && char.IsAsciiLetterLower(text[0])
        && text.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_')
        && !ConditionWords.Reserved.Contains(text);
}
