using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>The words that belong to a plan, an event or an occasion: everything up to where another statement begins.</summary>
internal static class PhraseTail
{
    private static readonly string[] References =
        ["№", "п", "пп", "пункт", "пункта", "пункту", "пункте", "этап", "этапа", "этапе", "этапом", "раздел", "раздела", "строки", "мероприятия", "приложение", "приложению"];

    public static void Take(TokenCursor cursor)
    {
        if (cursor.Probing) return;
        while (!cursor.AtEnd)
        {
            if (TakeReference(cursor) || TakeOrderDate(cursor) || TakeAside(cursor)) continue;
            if (StatementBegins(cursor)) return;
            var current = cursor.Current;
            var goesOn = current.Kind is TokenKind.Word
                || current.Kind is TokenKind.Comma or TokenKind.Slash or TokenKind.Dash && cursor.Peek(1).Kind is TokenKind.Word && !BeginsAfter(cursor);
            if (!goesOn) return;
            cursor.Skip();
        }
    }

    private static bool BeginsAfter(TokenCursor cursor)
    {
        cursor.Skip();
        var begins = StatementBegins(cursor);
        cursor.Position--;
        return begins;
    }

    private static bool StatementBegins(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.Probing = true;
        var begins = PhraseReader.Read(cursor) is not (null or NoisePhrase or UnreadPhrase or WeekdayPhrase);
        cursor.Probing = false;
        cursor.Position = start;
        return begins;
    }

    /// <summary>Words in brackets that name no date of their own: «педагогов (наставников)».</summary>
    private static bool TakeAside(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (!cursor.Take(TokenKind.Bracket)) return false;
        while (cursor.Current.Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Dash && !StatementBegins(cursor)) cursor.Skip();
        if (cursor.Take(TokenKind.Bracket)) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>«этапа 3.3», «№ 78-ОД».</summary>
    private static bool TakeReference(TokenCursor cursor)
    {
        if (!cursor.Current.IsWord(References)) return false;
        var start = cursor.Position;
        cursor.Skip();
        cursor.SkipDot();
        cursor.Take("№");
        if (cursor.Current.Kind is TokenKind.Number or TokenKind.Dotted)
        {
            cursor.Skip();
            if (cursor.Current.Kind is TokenKind.Dash && cursor.Peek(1).Kind is TokenKind.Word or TokenKind.Number) cursor.Skip(2);
            return true;
        }

        cursor.Position = start + 1;
        return true;
    }

    /// <summary>«приказу от 01.09.2021»: the date of a paper, not of the measure.</summary>
    private static bool TakeOrderDate(TokenCursor cursor)
    {
        if (!cursor.Current.IsWord("от") || cursor.Peek(1).Kind is not (TokenKind.Dotted or TokenKind.Number)) return false;
        cursor.Skip();
        return DayReader.Read(cursor) is not null;
    }
}
