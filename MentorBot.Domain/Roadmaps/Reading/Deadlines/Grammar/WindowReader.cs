using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A window with two ends: «с 1 по 15 сентября», «01.09-15.09.2021», «ноябрь – февраль», «I-II квартал».</summary>
internal static class WindowReader
{
    public static Phrase? Read(TokenCursor cursor) => cursor.Try(Terms) ?? cursor.Try(Ends);

    private static WindowPhrase? Ends(TokenCursor cursor)
    {
        Prepositions.Skip(cursor);
        var between = cursor.Take("между");
        var opened = between || TakeFrom(cursor);
        var bareDay = cursor.Current is { Kind: TokenKind.Number, Value: >= 1 and <= 31 } && cursor.Peek(1) is { Kind: TokenKind.Dash } or { Text: "по" or "до" or "и" }
            ? cursor.Current.Value
            : (int?)null;
        var opening = bareDay is null ? CalendarReader.Read(cursor) : null;
        if (bareDay is not null) cursor.Skip();
        else if (opening is null) return null;
        if (!TakeTo(cursor, opened, between)) return null;
        cursor.TakeAny("в", "во", "включительно");
        if (CalendarReader.Read(cursor) is not { } closing) return null;
        if (bareDay is not null) opening = closing.Day > 0 ? DayReader.Day(bareDay.Value, closing.Month, closing.Year) : null;
        return opening is null ? null : new WindowPhrase(opening, closing);
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

    private static WindowPhrase? Terms(TokenCursor cursor)
    {
        Prepositions.Skip(cursor);
        if (cursor.Current is not { Kind: TokenKind.Number, Value: >= 1 and <= 4 } first || cursor.Peek(1).Kind is not TokenKind.Dash) return null;
        cursor.Skip(2);
        if (cursor.Current is not { Kind: TokenKind.Number } || TermReader.Read(cursor) is not { Size: UnitSize.Term, Fixed: null } last) return null;
        var months = last.In(2001) is { } span ? span.End.Month - span.Start.Month + 1 : 0;
        var firstMonth = (first.Value - 1) * months + 1;
        return firstMonth < last.Month ? new WindowPhrase(CalendarUnits.Months(firstMonth, firstMonth + months - 1, last.Year), last) : null;
    }
}
