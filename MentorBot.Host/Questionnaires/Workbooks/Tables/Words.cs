using System.Text;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>How words of a workbook are compared and repaired.</summary>
internal static class Words
{
    /// <summary>More words, and longer ones, are not looked through: a hostile workbook could make that long.</summary>
    private const int MostCompared = 200;
    private const int LongestCompared = 30;

    private static readonly HashSet<string> Yes = ["yes", "true", "true()", "1", "да", "истина", "+", "обязательно", "обязательный"];
    private static readonly HashSet<string> No = ["no", "false", "false()", "0", "нет", "ложь", "-"];

    private static readonly Dictionary<char, string> Latin = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
        .Zip("a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch _ y _ e yu ya".Split(' '))
        .ToDictionary(pair => pair.First, pair => pair.Second.Trim('_'));

    /// <summary>Lower case, one underscore for every run of spaces, dashes and underscores.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var sign in text.Trim().ToLowerInvariant())
        {
            var isGap = char.IsWhiteSpace(sign) || sign is '_' or '-' or '–' or '—';
            if (!isGap) folded.Append(sign);
            else if (folded.Length > 0 && folded[^1] != '_') folded.Append('_');
        }

        return folded.ToString().TrimEnd('_');
    }

    /// <summary>True and false in the ways people write them; null for anything else.</summary>
    public static bool? Flag(string text)
    {
        var folded = text.Trim().ToLowerInvariant();
        if (Yes.Contains(folded)) return true;
        return No.Contains(folded) ? false : null;
    }

    /// <summary>The parts of a list written with spaces, commas or semicolons.</summary>
    public static IReadOnlyList<string> List(string text) => text.Split([' ', ',', ';', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A key made of any text: Latin letters, digits and underscores.</summary>
    /// <param name="start">Put before what would begin with a digit, or would be empty.</param>
    public static string KeyOf(string text, string start)
    {
        var key = new StringBuilder();
        foreach (var sign in text.Trim().ToLowerInvariant())
        {
            if (Latin.TryGetValue(sign, out var letters)) key.Append(letters);
            else if (char.IsAsciiLetterOrDigit(sign)) key.Append(sign);
            else if (key.Length > 0 && key[^1] != '_') key.Append('_');
            if (key.Length >= 40) break;
        }

        var clean = key.ToString().Trim('_');
        return clean.Length > 0 && char.IsAsciiLetter(clean[0]) ? clean : start + clean;
    }

    /// <summary>« Может быть, …?» where one of the known words is near; else nothing.</summary>
    public static string Near(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestCompared) return "";
        return NearestWord.Find(written, known.Where(word => word.Length <= LongestCompared).Take(MostCompared)) is { } near ? $" Может быть, «{near}»?" : "";
    }
}
