using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A window with two ends: «с 1 по 15 сентября», «01.09-15.09.2021», «ноябрь – февраль», «I-II квартал».</summary>
internal static class WindowReader
{
    private const string LoosePair = "После тире стоит «до», а «с» перед ним нет: проверьте начало и конец.";

    private const string LostDay = "После тире нет числа: возможно, оно потеряно.";

    public static Phrase? Read(TokenCursor cursor) => cursor.Try(Labelled) ?? cursor.Try(Bound);

    /// <summary>«начало: 01.10.2026, окончание: 20.10.2026»: two columns that came into one cell.</summary>
    private static WindowPhrase? Labelled(TokenCursor cursor)
    {
        cursor.Take("дата");
        if (!cursor.TakeAny("начало", "начала") || Labelled(cursor, CalendarReader.Read) is not { Size: UnitSize.Day } from) return null;
        if (cursor.Current.IsSeparator) cursor.Skip();
        cursor.Take("дата");
        if (!cursor.TakeAny("окончание", "окончания", "конец", "завершение", "завершения")) return null;
        return Labelled(cursor, CalendarReader.Read) is { Size: UnitSize.Day } to ? new WindowPhrase(from, to) : null;
    }

    private static CalendarUnit? Labelled(TokenCursor cursor, Func<TokenCursor, CalendarUnit?> day)
    {
        if (cursor.Current.Kind is TokenKind.Comma or TokenKind.Dash) cursor.Skip();
        return day(cursor);
    }

    private static WindowPhrase? Bound(TokenCursor cursor)
    {
        Prepositions.Skip(cursor);
        var between = cursor.Take("между");
        var opened = between || TakeFrom(cursor);
        var year = UnitsReader.LeadingYear(cursor);
        var start = cursor.Position;
        if (SharedNoun.Ends(cursor, c => TakeTo(c, opened, between)) is { } ends) return Window(cursor, ends.From, ends.To);
        cursor.Position = start;
        if (CalendarReader.Read(cursor) is not { } opening || !TakeTo(cursor, opened, between)) return null;
        opening = opening with { Year = opening.Year ?? year };
        var limited = cursor.Peek(-1).IsWord("до", "по");
        var loose = !opened && cursor.Peek(-1).IsWord("до");
        cursor.TakeAny("в", "во", "включительно");
        if (CalendarReader.Read(cursor) is not { } closing) return null;
        if (!limited && opening.Size is UnitSize.Day && closing.Size is UnitSize.Month) closing = closing.Doubtful(ReadingConfidence.Medium, LostDay);
        if (loose && (closing.Size is not UnitSize.Day || opening.Size is not UnitSize.Day && closing.Month != opening.Month)) closing = closing.Doubtful(ReadingConfidence.Medium, LoosePair);
        return Window(cursor, opening, limited ? closing.Limit ?? closing : closing);
    }

    private static WindowPhrase Window(TokenCursor cursor, CalendarUnit from, CalendarUnit to)
    {
        UnitsReader.TakeName(cursor, to);
        UnitsReader.TakeInclusive(cursor);
        return new WindowPhrase(from, to);
    }

    private static bool TakeFrom(TokenCursor cursor)
    {
        cursor.TakeAny("начиная", "период", "срок", "промежуток");
        if (cursor.TakeAny("с", "со", "от")) return true;
        return cursor.Current.IsWord("не") && cursor.Peek(1).IsWord("ранее", "раньше") && TakeEarliest(cursor);
    }

    private static bool TakeEarliest(TokenCursor cursor)
    {
        cursor.Skip(2);
        cursor.TakeAny("чем");
        return true;
    }

    private static bool TakeTo(TokenCursor cursor, bool opened, bool between)
    {
        if (between) return cursor.Take("и");
        var comma = opened && cursor.Current.Kind is TokenKind.Comma && cursor.Peek(1).IsWord("по", "до");
        if (comma) cursor.Skip();
        if (opened && TakeLatest(cursor)) return true;
        if (cursor.Take(TokenKind.Dash))
        {
            cursor.TakeAny("по", "до");
            return true;
        }

        return cursor.Take("по") || opened && cursor.Take("до");
    }

    /// <summary>«и не позднее».</summary>
    private static bool TakeLatest(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take(TokenKind.Comma);
        cursor.TakeAny("и", "но");
        if (cursor.Take("не") && cursor.TakeAny("позднее", "позже")) return true;
        cursor.Position = start;
        return false;
    }
}
