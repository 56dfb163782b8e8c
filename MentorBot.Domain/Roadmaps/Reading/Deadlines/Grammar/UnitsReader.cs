using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>One or several stretches of the calendar with the word that says how they bind: «до 1 сентября», «к октябрю», «5, 15 и 25 ноября».</summary>
internal static class UnitsReader
{
    private const string Slashed = "Сроки названы через дробь: не ясно, каждый из них или весь промежуток.";

    public static Phrase? Read(TokenCursor cursor)
    {
        var mode = TakeMode(cursor);
        if (mode is DueMode.On) Prepositions.Skip(cursor);
        if (cursor.Try(EdgeReader.Pair) is { } pair) return new UnitsPhrase(mode, pair);
        var units = cursor.Try(SharedNoun.List) ?? (cursor.Try(CalendarReader.Read) is { } first ? [first] : null);
        if (units is null) return null;
        while (cursor.Try(c => Next(c, units[0])) is { } more) units.AddRange(more);
        TakeInclusive(cursor);
        return new UnitsPhrase(mode, units);
    }

    public static DueMode TakeMode(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.TakeAny("в", "во");
        cursor.TakeAny("срок", "сроком", "сроки", "начиная");
        if (cursor.Take("не"))
        {
            if (!cursor.TakeAny("позднее", "позже", "ранее", "раньше"))
            {
                cursor.Position = start;
                return DueMode.On;
            }

            var earliest = cursor.Peek(-1).IsWord("ранее", "раньше");
            if (cursor.Peek(1).IsWord("чем")) cursor.Take(TokenKind.Comma);
            cursor.TakeAny("чем", "до");
            return earliest ? DueMode.From : DueMode.NotLater;
        }

        if (cursor.TakeAny("до", "к", "ко")) return DueMode.Until;
        if (cursor.Take("по")) return DueMode.Through;
        if (cursor.TakeAny("с", "со")) return DueMode.From;
        if (cursor.Take("после")) return DueMode.After;
        cursor.Position = start;
        return DueMode.On;
    }

    /// <summary>«включительно», «(включительно)».</summary>
    public static void TakeInclusive(TokenCursor cursor)
    {
        var start = cursor.Position;
        var bracket = cursor.Take(TokenKind.Bracket);
        if (cursor.TakeStem("включительн") && (!bracket || cursor.Take(TokenKind.Bracket))) return;
        cursor.Position = start;
    }

    /// <summary>The next of a list; a year and a month are no list.</summary>
    private static List<CalendarUnit>? Next(TokenCursor cursor, CalendarUnit first)
    {
        var slash = cursor.Current.Kind is TokenKind.Slash;
        if (cursor.Take(TokenKind.Comma)) cursor.TakeAny("и", "а");
        else if (!cursor.Take(TokenKind.Slash) && !cursor.Take("и") && !cursor.Take(TokenKind.Stop)) return null;
        cursor.TakeAny("в", "во");
        var start = cursor.Position;
        if (cursor.Try(WindowReader.Read) is not null) return null;
        cursor.Position = start;
        var next = cursor.Try(SharedNoun.List) ?? (CalendarReader.Read(cursor) is { } unit ? [slash ? unit.Doubtful(ReadingConfidence.Medium, Slashed) : unit] : null);
        return next is not null && (next[0].Size is UnitSize.Year) == (first.Size is UnitSize.Year) ? next : null;
    }
}
