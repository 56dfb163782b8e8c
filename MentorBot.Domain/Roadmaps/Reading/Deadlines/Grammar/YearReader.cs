using System.Globalization;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A year as it stands after a day, a month or a quarter, or by itself.</summary>
/// <param name="Begins">The calendar year, or the one in which the school year begins.</param>
/// <param name="IsSchool">The words name a school year.</param>
internal sealed record YearWords(int Begins, bool IsSchool)
{
    public int OfMonth(int month) => IsSchool && month < 8 ? Begins + 1 : Begins;
}

internal static class YearReader
{
    /// <summary>What stands after several years, and after the last month of a stretch over several: «май 2027 гг.».</summary>
    public static readonly string[] Several = ["гг", "годы", "годов", "годах", "годам"];

    private const int Earliest = 1990;
    private const int Latest = 2099;

    /// <summary>«2021», «2021 г.», «21 г.», «2023-2024 учебного года», «текущего учебного года»; null when no year stands here.</summary>
    public static YearWords? After(TokenCursor cursor) => cursor.Try(Pair) ?? cursor.Try(Single);

    /// <summary>The year written after a month; «текущего года» leaves it to the period of the plan.</summary>
    public static int? OfMonth(TokenCursor cursor, int month)
    {
        if (After(cursor) is { } year) return year.OfMonth(month);
        if (IsYear(cursor.Current) && cursor.Peek(1).IsWord(Several))
        {
            var last = cursor.Current.Value;
            cursor.Skip(2);
            cursor.SkipDot();
            return last;
        }

        var start = cursor.Position;
        if (!cursor.TakeAny("текущего", "этого", "данного", "сего"))
        {
            if (!cursor.TakeAny("т", "с")) return null;
            cursor.SkipDot();
            if (cursor.Current.IsWord("г") && TakeYearWord(cursor)) return null;
            cursor.Position = start;
            return null;
        }

        if (!TakeSchoolWord(cursor)) cursor.Take("календарного");
        if (!TakeYearWord(cursor)) cursor.Position = start;
        return null;
    }

    /// <summary>«2023-2024 учебный год», «2023/24 уч. г.».</summary>
    public static YearWords? Pair(TokenCursor cursor)
    {
        if (!IsYear(cursor.Current) || cursor.Peek(1).Kind is not (TokenKind.Dash or TokenKind.Slash)) return null;
        var first = cursor.Current.Value;
        var second = cursor.Peek(2) is { Kind: TokenKind.Number } next ? FullYear(next) : null;
        if (second != first + 1) return null;
        cursor.Skip(3);
        if (TakeSchoolWord(cursor)) TakeYearWord(cursor);
        else if (cursor.Current.IsWord("год", "года", "году", "г")) TakeYearWord(cursor);
        else if (cursor.Current.IsWord(Several)) return null;
        return new YearWords(first, IsSchool: true);
    }

    public static bool TakeYearWord(TokenCursor cursor)
    {
        if (!cursor.TakeAny("г", "год", "года", "году", "годом")) return false;
        if (cursor.Peek(-1).Text == "г") cursor.SkipDot();
        return true;
    }

    public static bool TakeSchoolWord(TokenCursor cursor)
    {
        if (cursor.TakeStem("учебн")) return true;
        if (!cursor.TakeAny("уч", "учеб")) return false;
        cursor.SkipDot();
        return true;
    }

    public static bool IsYear(Token token) => token.Kind is TokenKind.Number && token.Text.Length == 4 && token.Value is >= Earliest and <= Latest;

    /// <summary>The year of a dotted date: two digits are of this century.</summary>
    public static int? OfDigits(string digits) => digits.Length switch
    {
        2 => 2000 + int.Parse(digits, CultureInfo.InvariantCulture),
        4 when int.Parse(digits, CultureInfo.InvariantCulture) is >= Earliest and <= Latest and var year => year,
        _ => null,
    };

    private static YearWords? Single(TokenCursor cursor)
    {
        if (IsYear(cursor.Current) && !cursor.Peek(1).IsWord(Several))
        {
            var year = cursor.Current.Value;
            cursor.Skip();
            TakeYearWord(cursor);
            return new YearWords(year, IsSchool: false);
        }

        if (cursor.Current is { Kind: TokenKind.Number, Ordinal: false, Text.Length: 2, Value: >= 10 } && cursor.Peek(1).IsWord("г", "года"))
        {
            var year = 2000 + cursor.Current.Value;
            cursor.Skip();
            TakeYearWord(cursor);
            return new YearWords(year, IsSchool: false);
        }

        return null;
    }

    private static int? FullYear(Token token) => IsYear(token) ? token.Value : token.Text.Length == 2 ? 2000 + token.Value : null;
}
