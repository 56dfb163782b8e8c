using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Words between the statements: connections, emptiness, hours, and what only looks like a date.</summary>
internal static class FillerReader
{
    private static readonly string[] Empty = ["г", "года", "срок", "сроки", "дата", "включительно", "и", "а", "также", "в", "на", "то", "есть", "т", "е", "раз"];

    private static readonly string[] Approximate = ["ориентировочно", "примерно", "предварительно", "предположительно", "около", "желательно"];

    private static readonly string[] NotDates =
        ["каб", "кабинет", "кабинете", "ауд", "аудитория", "аудитории", "п", "пп", "пункт", "пункта", "пункте", "приложение", "приложения", "№", "тел", "телефон", "этап", "этапа", "школа", "лицей", "корпус", "зал"];

    public static Phrase? Read(TokenCursor cursor)
    {
        if (cursor.TakeAny("далее", "затем", "потом", "впоследствии") || cursor.TakeStem("обновлени", "актуализаци") || InFuture(cursor)) return new SequelPhrase();
        if (Outcome(cursor) is { } outcome) return outcome;
        if (Hour(cursor)) return new NoisePhrase();
        if (cursor.TakeAny(Approximate)) return new NoisePhrase("Срок назван приблизительно.");
        if (cursor.TakeAny("или", "либо")) return new NoisePhrase("Назван один срок или другой.");
        if (LooksLikeDate(cursor) is { } unread) return unread;
        return cursor.TakeAny(Empty) ? new NoisePhrase() : null;
    }

    private static bool InFuture(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take("в") && cursor.Take("дальнейшем")) return true;
        cursor.Position = start;
        if (cursor.Take("с") && cursor.TakeStem("последующ")) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>«по итогам года», «по итогам периода», «по итогам полугодия».</summary>
    private static OutcomePhrase? Outcome(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take("по") && cursor.TakeStem("итогам", "результатам", "окончании", "завершении"))
        {
            var school = cursor.TakeStem("учебн");
            cursor.TakeStem("каждо", "отчетн", "прошедш");
            var unit = cursor.Current switch
            {
                var t when t.WordBegins("квартал") => RepetitionUnit.Quarter,
                var t when t.WordBegins("полугоди") => RepetitionUnit.HalfYear,
                var t when t.Text is "года" => RepetitionUnit.Year,
                var t when t.Text is "месяца" => RepetitionUnit.Month,
                var t when t.Text is "четверти" or "четвертей" => RepetitionUnit.SchoolTerm,
                _ => (RepetitionUnit?)null,
            };
            if (unit is not null || cursor.Current.IsWord("периода"))
            {
                cursor.Skip();
                return new OutcomePhrase(unit, cursor.Words(start, cursor.Position)) { OfSchoolYear = school };
            }
        }

        cursor.Position = start;
        return null;
    }

    /// <summary>«в 14.00», «14:30», «10.00».</summary>
    private static bool Hour(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.TakeAny("в", "с", "до");
        var marked = cursor.Position > start && cursor.Peek(-1).IsWord("в");
        var hour = cursor.Current.Kind is TokenKind.Time
            || cursor.Current.Kind is TokenKind.Dotted && cursor.Current.Text.Split('.') is [_, { Length: 2 } minutes] && (marked || minutes is "00");
        if (hour)
        {
            cursor.Skip();
            if (cursor.TakeAny("ч", "час", "часов")) cursor.SkipDot();
            return true;
        }

        cursor.Position = start;
        return false;
    }

    private static UnreadPhrase? LooksLikeDate(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Current.Kind is TokenKind.Number && cursor.Peek(1).IsWord("этап", "поток", "группа", "тур", "модуль"))
        {
            cursor.Skip(2);
            return new UnreadPhrase(cursor.Words(start, cursor.Position), HasDigits: false);
        }

        if (!cursor.TakeAny(NotDates)) return null;
        cursor.SkipDot();
        cursor.Take("№");
        while (cursor.Current.Kind is TokenKind.Number or TokenKind.Dotted) cursor.Skip();
        return new UnreadPhrase(cursor.Words(start, cursor.Position), HasDigits: false);
    }
}
