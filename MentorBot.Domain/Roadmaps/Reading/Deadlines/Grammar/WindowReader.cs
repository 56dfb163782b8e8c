using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A window with two ends: «с 1 по 15 сентября», «01.09-15.09.2021», «ноябрь – февраль», «I-II квартал».</summary>
internal static class WindowReader
{
    public static Phrase? Read(TokenCursor cursor)
    {
        Prepositions.Skip(cursor);
        var between = cursor.Take("между");
        var opened = between || TakeFrom(cursor);
        var start = cursor.Position;
        if (SharedNoun.Ends(cursor, c => TakeTo(c, opened, between)) is { } ends) return Window(cursor, ends.From, ends.To);
        cursor.Position = start;
        if (CalendarReader.Read(cursor) is not { } opening || !TakeTo(cursor, opened, between)) return null;
        var limited = cursor.Peek(-1).IsWord("до", "по");
        cursor.TakeAny("в", "во", "включительно");
        if (CalendarReader.Read(cursor) is not { } closing) return null;
        return Window(cursor, opening, limited ? closing.Limit ?? closing : closing);
    }

    private static WindowPhrase Window(TokenCursor cursor, CalendarUnit from, CalendarUnit to)
    {
        UnitsReader.TakeInclusive(cursor);
        return new WindowPhrase(from, to);
    }

    private static bool TakeFrom(TokenCursor cursor)
    {
        cursor.TakeAny("начиная", "период", "срок", "промежуток");
        return cursor.TakeAny("с", "со", "от");
    }

    private static bool TakeTo(TokenCursor cursor, bool opened, bool between)
    {
        if (between) return cursor.Take("и");
        var comma = opened && cursor.Current.Kind is TokenKind.Comma && cursor.Peek(1).IsWord("по", "до");
        if (comma) cursor.Skip();
        if (cursor.Take(TokenKind.Dash))
        {
            cursor.TakeAny("по", "до");
            return true;
        }

        return cursor.Take("по") || opened && cursor.Take("до");
    }
}
