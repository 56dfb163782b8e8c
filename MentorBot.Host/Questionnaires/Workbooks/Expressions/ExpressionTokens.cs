using System.Text.RegularExpressions;

namespace MentorBot.Host.Questionnaires.Workbooks.Expressions;

/// <summary>Splits an expression into its signs and words.</summary>
internal static partial class ExpressionTokens
{
    /// <summary>In milliseconds; the pattern is linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    public static IReadOnlyList<string> Of(string written)
    {
        var text = Straighten(written);
        var tokens = new List<string>();
        for (var index = 0; index < text.Length;)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            var match = Token().Match(text, index);
            if (!match.Success) throw new ExpressionException(Unknown(text[index..]));
            tokens.Add(match.Value);
            index += match.Length;
        }

        return tokens;
    }

    /// <summary>What spreadsheet programs make of straight quotes and of signs of order.</summary>
    private static string Straighten(string text) => StraightenQuotes(text)
        .Replace("≥", ">=", StringComparison.Ordinal).Replace("≤", "<=", StringComparison.Ordinal).Replace("≠", "!=", StringComparison.Ordinal)
        .Replace('−', '-');

    /// <summary>Where straight quotes stand, the others are a part of a text between them.</summary>
    private static string StraightenQuotes(string text) => text.Contains('\'', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal)
        ? text
        : text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('«', '"').Replace('»', '"');

    private static string Unknown(string rest) => rest switch
    {
        ['\'' or '"', ..] => "кавычка открыта, но не закрыта",
        ['$', ..] => "имя вопроса пишется так: ${имя}",
        ['&' or '|', ..] => "вместо знаков && и || пишутся слова and и or",
        _ => $"знак «{rest[0]}» здесь не понятен",
    };

    [GeneratedRegex(@"\G(?:\$\{[^}]*\}|'[^']*'|""[^""]*""|[0-9]+(?:\.[0-9]+)?|!=|<=|>=|==|<>|[=<>+*,()]|-|\.(?![.\w])|[\p{L}_][\p{L}\p{Nd}_.:]*(?:-[\p{L}_][\p{L}\p{Nd}_.:]*)*)", RegexOptions.None, LongestMatch)]
    private static partial Regex Token();
}
