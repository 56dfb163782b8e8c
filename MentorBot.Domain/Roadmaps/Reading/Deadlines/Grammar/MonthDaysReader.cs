using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Days without a month: «до 25 числа каждого месяца», «10 и 25 числа», «с 1 по 10 число», «не позднее 5-го числа месяца, следующего за отчётным».</summary>
internal static class MonthDaysReader
{
    public static Phrase? Read(TokenCursor cursor)
    {
        var mode = UnitsReader.TakeMode(cursor);
        var each = cursor.TakeAny("каждое", "каждого");
        var days = new List<int>();
        int? first = null;
        while (cursor.Current is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } day)
        {
            days.Add(day.Value);
            cursor.Skip();
            if (cursor.Peek(1).Kind is not TokenKind.Number) break;
            if (days.Count == 1 && (cursor.Current.Kind is TokenKind.Dash || cursor.Current.IsWord("по") && mode is DueMode.From))
            {
                first = days[0];
                days.Clear();
            }
            else if (!(cursor.Current.Kind is TokenKind.Comma or TokenKind.Slash || cursor.Current.IsWord("и")))
            {
                break;
            }

            cursor.Skip();
        }

        if (days.Count == 0 || first >= days[0]) return null;
        if (!TakeNoun(cursor, mode)) return null;
        each |= cursor.TakeAny("каждого", "любого");
        var month = cursor.Try(MonthReader);
        return new MonthDaysPhrase(days, each, month is "next") { From = first, OfLastMonth = month is "last" };
    }

    /// <summary>«5 числа»; with «до» a written ordinal needs no noun: «до 5-го».</summary>
    private static bool TakeNoun(TokenCursor cursor, DueMode mode) =>
        cursor.TakeAny("числа", "число", "числу", "чисел", "числам")
        || mode is DueMode.Until or DueMode.NotLater && cursor.Peek(-1) is { Ordinal: true } last && char.IsAsciiDigit(last.Text[0])
            && (cursor.AtEnd || cursor.Current.IsSeparator || cursor.Current.IsWord("каждого") || cursor.Current.WordBegins("ежемесячн"));

    /// <summary>«месяца», «следующего месяца», «месяца, следующего за отчётным», «последнего месяца квартала».</summary>
    private static string? MonthReader(TokenCursor cursor)
    {
        if (cursor.TakeStem("следующ")) return cursor.Take("месяца") ? "next" : null;
        if (cursor.Take("последнего")) return cursor.Take("месяца") && cursor.TakeStem("квартал") ? "last" : null;
        cursor.TakeStem("отчетн", "текущ");
        if (!cursor.TakeAny("месяца", "месяц")) return null;
        return cursor.Try(NextMonth) ?? "each";
    }

    private static string? NextMonth(TokenCursor cursor)
    {
        cursor.Take(TokenKind.Comma);
        if (!cursor.TakeStem("следующ")) return null;
        if (cursor.TakeAny("за", "после")) cursor.TakeStem("отчетн", "истекш", "прошедш");
        cursor.TakeStem("квартал", "месяц", "период");
        return "next";
    }
}
