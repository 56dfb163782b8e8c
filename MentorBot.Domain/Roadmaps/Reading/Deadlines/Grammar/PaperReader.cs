using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Numbers and dates of papers, rooms and points, which are no deadlines: «приказ от 05.11.2020 № 65», «каб. 12», «п. 3.2».</summary>
internal static class PaperReader
{
    private static readonly string[] Papers =
        ["приказ", "приказа", "протокол", "протокола", "распоряжение", "письмо", "письма", "постановление", "фз", "закон", "закона", "положение", "договор", "договора"];

    private static readonly string[] StageNames = ["подготовительн", "организационн", "основн", "практическ", "заключительн", "аналитическ", "итогов", "диагностическ"];

    private static readonly string[] Places =
        ["каб", "кабинет", "кабинете", "ауд", "аудитория", "аудитории", "п", "пп", "пункт", "пункта", "пункте", "приложение", "приложения", "№", "тел", "телефон", "этап", "этапа", "школа", "лицей", "корпус", "зал", "раздел", "разделе"];

    public static Phrase? Read(TokenCursor cursor)
    {
        if (cursor.Try(Label) is { } label) return label;
        var start = cursor.Position;
        if (cursor.Current.Kind is TokenKind.Number && cursor.Peek(1).IsWord("этап", "поток", "группа", "тур", "модуль"))
        {
            cursor.Skip(2);
            return Unread(cursor, start);
        }

        var paper = cursor.TakeAny(Papers);
        if (!paper && !cursor.TakeAny(Places) && !cursor.Current.IsWord("от")) return null;
        if (!cursor.Current.IsWord("от")) TakeNumber(cursor);
        if ((paper || cursor.Current.IsWord("от")) && TakeDate(cursor)) TakeNumber(cursor);
        return cursor.Position > start ? Unread(cursor, start) : null;
    }

    /// <summary>«I этап:», «этап 2 –», «основной этап (»: the name of the only stage that the cell dates.</summary>
    private static NoisePhrase? Label(TokenCursor cursor)
    {
        if (cursor.Position > 0) return null;
        if (cursor.Current.Kind is TokenKind.Number || OrdinalWord.Read(cursor.Current.Text) is not null || Array.Exists(StageNames, cursor.Current.WordBegins)) cursor.Skip();
        if (!cursor.Take("этап")) return null;
        if (cursor.Current.Kind is TokenKind.Number && cursor.Peek(1).IsSeparator) cursor.Skip();
        if (!cursor.Current.IsSeparator) return null;
        for (var ahead = 0; cursor.Peek(ahead).Text.Length > 0; ahead++)
            if (cursor.Peek(ahead).WordBegins("этап")) return null;
        return new NoisePhrase();
    }

    private static bool TakeDate(TokenCursor cursor)
    {
        if (cursor.Try(c => c.Take("от") ? DayReader.Read(c) : null) is not { Size: UnitSize.Day }) return false;
        cursor.TakeAny("г", "года");
        return true;
    }

    /// <summary>«№ 78-ОД», «3.2», «-273».</summary>
    private static void TakeNumber(TokenCursor cursor)
    {
        cursor.SkipDot();
        var marked = cursor.Take("№");
        if (cursor.Current.Kind is TokenKind.Dash && cursor.Peek(1).Kind is TokenKind.Number) cursor.Skip();
        if (cursor.Current.Kind is not (TokenKind.Number or TokenKind.Dotted)) return;
        cursor.Skip();
        while (cursor.Current.Kind is TokenKind.Slash || marked && cursor.Current.Kind is TokenKind.Dash)
        {
            if (cursor.Peek(1).Kind is not (TokenKind.Number or TokenKind.Word)) return;
            cursor.Skip(2);
        }
    }

    private static UnreadPhrase Unread(TokenCursor cursor, int start) => new(cursor.Words(start, cursor.Position), MatchesTime: false);
}
