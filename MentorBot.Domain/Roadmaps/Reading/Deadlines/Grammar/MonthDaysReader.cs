using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Days without a month: «до 25 числа каждого месяца», «10 и 25 числа», «не позднее 5-го числа месяца, следующего за отчётным».</summary>
internal static class MonthDaysReader
{
    public static Phrase? Read(TokenCursor cursor)
    {
        UnitsReader.TakeMode(cursor);
        var each = cursor.TakeAny("каждое", "каждого");
        var days = new List<int>();
        while (cursor.Current is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } day)
        {
            days.Add(day.Value);
            cursor.Skip();
            if (!(cursor.Current.Kind is TokenKind.Comma or TokenKind.Slash || cursor.Current.IsWord("и")) || cursor.Peek(1).Kind is not TokenKind.Number) break;
            cursor.Skip();
        }

        if (days.Count == 0 || !cursor.TakeAny("числа", "число", "числу", "чисел", "числам")) return null;
        each |= cursor.TakeAny("каждого", "любого");
        var month = cursor.TakeAny("месяца", "месяц");
        var next = month && cursor.Try(NextMonth) is not null;
        return new MonthDaysPhrase(days, each && month, next);
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
