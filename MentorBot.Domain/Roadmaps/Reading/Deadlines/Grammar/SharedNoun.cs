using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Numbers that share the noun after the last of them: «5, 15 и 25 ноября», «III, IV квартал», «1–2 декада октября», «осенние и весенние каникулы».</summary>
internal static class SharedNoun
{
    private static readonly string[] Seasons = ["осенн", "зимн", "весенн", "летн"];

    /// <summary>A list; null when no noun follows that all of them can share.</summary>
    public static List<CalendarUnit>? List(TokenCursor cursor)
    {
        var numbers = new List<Token>();
        while (IsNumber(cursor.Current) && (cursor.Peek(1).Kind is TokenKind.Comma || cursor.Peek(1).IsWord("и")) && IsNumber(cursor.Peek(2)))
        {
            numbers.Add(cursor.Current);
            cursor.Skip(2);
        }

        return numbers.Count == 0 ? null : Read(cursor, numbers);
    }

    /// <summary>The two ends of a window: «с 1 по 15 сентября», «I-II квартал».</summary>
    public static (CalendarUnit From, CalendarUnit To)? Ends(TokenCursor cursor, Func<TokenCursor, bool> takeTo)
    {
        var first = cursor.Current;
        if (!IsNumber(first)) return null;
        cursor.Skip();
        if (!takeTo(cursor)) return null;
        if (cursor.Current.Kind is TokenKind.Dotted)
        {
            // «1-5.10»: the month stands in the figures of the last day.
            return first.Kind is TokenKind.Number && DayReader.Read(cursor) is { Day: > 0 } day ? (DayReader.Day(first.Value, day.Month, day.Year), day) : null;
        }

        if (!IsNumber(cursor.Current)) return null;
        return Read(cursor, [first]) is [var from, var to] ? (from, to) : null;
    }

    private static List<CalendarUnit>? Read(TokenCursor cursor, List<Token> numbers)
    {
        var start = cursor.Position;
        if (CalendarReader.Read(cursor) is not { } last) return null;
        var units = new List<CalendarUnit>(numbers.Count + 1);
        foreach (var number in numbers)
        {
            if (CalendarReader.Read(cursor.With(start, number)) is not { } unit) return null;
            units.Add(unit);
        }

        units.Add(last);
        return units.TrueForAll(unit => unit.Size == last.Size) ? units : null;
    }

    private static bool IsNumber(Token token) =>
        token.Kind is TokenKind.Number || token.Kind is TokenKind.Word && (OrdinalWord.Read(token.Text) is not null || Array.Exists(Seasons, token.WordBegins));
}
