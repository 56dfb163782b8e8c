using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Words between the statements: connections, emptiness, hours, weekdays, and what only looks like a date.</summary>
internal static class FillerReader
{
    private static readonly string[] Empty =
        ["г", "гг", "года", "исполнения", "строго", "вплоть", "минимум", "включительно", "и", "а", "также", "в", "на", "то", "есть", "т", "е", "раз"];

    private static readonly string[] Approximate = ["ориентировочно", "примерно", "предварительно", "предположительно", "около", "желательно"];

    private static readonly Func<TokenCursor, Phrase?>[] Readers = [Sequel, NextYear, OutcomeReader.Read, Hour, Except, PaperReader.Read, Weekday];

    public static Phrase? Read(TokenCursor cursor)
    {
        foreach (var reader in Readers)
            if (cursor.Try(reader) is { } phrase) return phrase;
        if (cursor.TakeAny("срок", "сроки", "дата"))
        {
            cursor.TakeStem("исполнени", "выполнени", "сдач", "подач", "предоставлени", "представлени", "реализаци", "проведени");
            return new NoisePhrase();
        }

        if (cursor.TakeAny(Approximate)) return new NoisePhrase("Срок назван приблизительно.");
        if (cursor.TakeAny("или", "либо")) return new NoisePhrase("Назван один срок или другой.");
        return cursor.TakeAny(Empty) ? new NoisePhrase() : null;
    }

    /// <summary>«далее», «в дальнейшем», «с последующим обновлением».</summary>
    private static SequelPhrase? Sequel(TokenCursor cursor)
    {
        if (cursor.TakeAny("далее", "затем", "потом", "впоследствии", "обновление", "актуализация")) return new SequelPhrase();
        if (cursor.Take("в") && cursor.Take("дальнейшем")) return new SequelPhrase();
        return !cursor.Peek(-1).IsWord("в") && cursor.Take("с") && cursor.TakeStem("последующ") ? new SequelPhrase() : null;
    }

    /// <summary>«20 января года, следующего за отчётным».</summary>
    private static NoisePhrase? NextYear(TokenCursor cursor)
    {
        cursor.Take("года");
        cursor.Take(TokenKind.Comma);
        if (!cursor.TakeStem("следующ") || !cursor.Take("за") || !cursor.TakeStem("отчетн")) return null;
        cursor.TakeAny("годом", "периодом");
        return new NoisePhrase("Назван год после отчётного: проверьте, какой это год.");
    }

    /// <summary>«в 14.00», «14:30», «10.00», «в 10 часов».</summary>
    private static NoisePhrase? Hour(TokenCursor cursor)
    {
        var marked = cursor.TakeAny("в", "с", "до") && cursor.Peek(-1).IsWord("в");
        var hour = cursor.Current.Kind is TokenKind.Time
            || cursor.Current is { Kind: TokenKind.Number, Value: <= 24 } && cursor.Peek(1).IsWord("ч", "час", "часов", "часа")
            || cursor.Current.Kind is TokenKind.Dotted && cursor.Current.Text.Split('.') is [_, { Length: 2 } minutes] && (marked || minutes is "00");
        if (!hour) return null;
        cursor.Skip();
        if (cursor.TakeAny("ч", "час", "часов", "часа")) cursor.SkipDot();
        return new NoisePhrase();
    }

    /// <summary>«кроме июля», «не в сентябре».</summary>
    private static ExceptPhrase? Except(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (!cursor.TakeAny("не", "кроме", "исключая") && !(cursor.Take("за") && cursor.TakeStem("исключени"))) return null;
        cursor.Try(UnitsReader.Read);
        return new ExceptPhrase(cursor.Words(start, cursor.Position));
    }

    private static WeekdayPhrase? Weekday(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.TakeAny("в", "во");
        return Weekdays.Take(cursor) is [var day] ? new WeekdayPhrase(day, cursor.Words(start, cursor.Position)) : null;
    }
}
