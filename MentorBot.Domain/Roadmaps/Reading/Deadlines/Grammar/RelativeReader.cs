using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Counted from an event: «после этапа 3.3», «в течение 10 рабочих дней после приказа», «за неделю до педсовета», «до начала обучения».</summary>
internal static class RelativeReader
{
    public static Phrase? Read(TokenCursor cursor)
    {
        var start = cursor.Position;
        var timed = Matches(cursor, WithinTime) || Matches(cursor, TimeBefore) || Matches(cursor, TimeSince);
        if (!timed && !Matches(cursor, ByEvent) && !Matches(cursor, DuringEvent) && !Matches(cursor, AtEdgeOfEvent) && !Matches(cursor, BeforeEvent)) return null;
        if (timed && !cursor.Probing) cursor.TakeAny("после", "с", "со", "от", "до", "перед");
        PhraseTail.Take(cursor);
        var tailEnd = cursor.Position;
        var bound = cursor.Take(TokenKind.Bracket) && TakeBound(cursor) || TakeBound(cursor);
        if (!bound) cursor.Position = tailEnd;
        var words = cursor.Words(start, cursor.Position);
        return new RelativePhrase(words) { BoundByPeriod = bound, AtEnd = EndsTheProgramme(words) };
    }

    /// <summary>«в течение 10 рабочих дней», «в недельный срок», «через две недели».</summary>
    private static bool WithinTime(TokenCursor cursor)
    {
        if (cursor.TakeAny("через", "спустя")) return TakeAmount(cursor);
        if (cursor.Take("не"))
        {
            if (!cursor.TakeAny("позднее", "позже", "ранее")) return false;
            if (cursor.Peek(1).IsWord("чем")) cursor.Take(TokenKind.Comma);
            cursor.TakeAny("чем", "через");
            cursor.TakeAny("через", "за");
            return TakeAmount(cursor);
        }

        if (!cursor.TakeAny("в", "на", "за")) return false;
        if (TakeCourse(cursor)) return TakeAmount(cursor) && !cursor.AtEnd || TakeAmountEnd(cursor);
        if (cursor.Current.Kind is TokenKind.Number && cursor.Peek(1).Kind is TokenKind.Dash) cursor.Skip(2);
        else if (cursor.Current.Kind is TokenKind.Number) cursor.Skip();
        return cursor.TakeStem("дневн", "недельн", "двухнедельн", "месячн", "двухдневн", "трехдневн", "десятидневн", "пятидневн", "семидневн") && cursor.Take("срок");
    }

    /// <summary>«течение», «теч.».</summary>
    private static bool TakeCourse(TokenCursor cursor)
    {
        if (cursor.TakeStem("течени")) return true;
        if (!cursor.TakeAny("теч", "течен")) return false;
        cursor.SkipDot();
        return true;
    }

    private static bool TakeAmountEnd(TokenCursor cursor) => cursor.AtEnd && cursor.Peek(-1).Kind is TokenKind.Word && !cursor.Peek(-1).WordBegins("год");

    private static bool TimeBefore(TokenCursor cursor) => cursor.Take("за") && TakeAmount(cursor) && cursor.TakeAny("до", "перед");

    /// <summary>«30 календарных дней с момента издания приказа».</summary>
    private static bool TimeSince(TokenCursor cursor) =>
        cursor.Current.Kind is TokenKind.Number && TakeAmount(cursor)
        && (cursor.Current.IsWord("после") || cursor.Current.IsWord("с", "со") && cursor.Peek(1).IsWord("момента", "дня", "даты"));

    private static bool ByEvent(TokenCursor cursor)
    {
        if (cursor.TakeAny("после", "накануне", "перед")) return HasEvent(cursor);
        if (cursor.Take("одновременно")) return cursor.TakeAny("с", "со") && HasEvent(cursor);
        if (cursor.Take("на") && cursor.Take("следующий") && cursor.TakeAny("день")) return cursor.Take("после") && HasEvent(cursor);
        if (cursor.Peek(-1).IsWord("на", "следующий")) return false;
        if (cursor.Take("по") && cursor.TakeStem("завершени", "окончани", "результат", "итогам", "истечени")) return true;
        if (!cursor.Peek(-1).IsWord("по") && cursor.Take("в") && cursor.TakeAny("соответствии") && cursor.TakeAny("со", "с") && cursor.TakeAny("сроками", "сроком", "датами")) return true;
        if (cursor.Peek(-1).IsWord("в") && cursor.Take("период") || cursor.Take("во") && cursor.Take("время")) return HasEvent(cursor);
        return cursor.Take("день") && HasEvent(cursor) && !IsTimeWord(cursor.Current);
    }

    /// <summary>«до начала обучения», «в конце реализации программы», «до завершения отчётного периода».</summary>
    private static bool AtEdgeOfEvent(TokenCursor cursor)
    {
        if (!cursor.TakeAny("до", "в", "к", "на", "с")) return false;
        if (EdgeReader.TakeEdge(cursor) is not null) return HasEvent(cursor) && !IsTimeWord(cursor.Current);
        return cursor.TakeStem("завершени", "окончани", "проведени", "утверждени", "подписани", "старт", "запуск", "момент") && HasEvent(cursor);
    }

    /// <summary>«в ходе проведения мероприятий», «в рамках недели наставничества».</summary>
    private static bool DuringEvent(TokenCursor cursor) => cursor.Take("в") && cursor.TakeAny("ходе", "процессе", "рамках") && HasEvent(cursor);

    /// <summary>«до педсовета», «до выхода приказа».</summary>
    private static bool BeforeEvent(TokenCursor cursor) =>
        cursor.Take("до") && HasEvent(cursor) && cursor.Current.Text.Length > 3 && !Vocabulary.SpeaksOfTime(cursor.Current.Text) && !IsTimeWord(cursor.Current);

    private static bool HasEvent(TokenCursor cursor) => cursor.Current.Kind is TokenKind.Word;

    private static bool IsTimeWord(Token token) =>
        token.WordBegins("месяц") || token.WordBegins("недел") || token.IsWord("года", "год", "дня", "каждого") || token.WordBegins("учебн") || token.WordBegins("квартал")
        || token.WordBegins("полугоди") || token.WordBegins("четверт") || token.WordBegins("триместр");

    private static bool TakeBound(TokenCursor cursor)
    {
        cursor.Take(TokenKind.Comma);
        cursor.Take("но");
        if (cursor.Take("не")) cursor.TakeAny("позднее", "позже");
        if (!cursor.Take("до") && !cursor.Peek(-1).IsWord("позднее", "позже")) return false;
        if (EdgeReader.TakeEdge(cursor) is not Edge.End && !cursor.TakeStem("завершени", "окончани")) return false;
        cursor.TakeStem("отчетн", "планов");
        if (!cursor.TakeStem("период") && !cursor.TakeStem("реализаци")) return false;
        PhraseTail.Take(cursor);
        return true;
    }

    /// <summary>«10 рабочих дней», «недели», «двух месяцев», «года».</summary>
    private static bool TakeAmount(TokenCursor cursor)
    {
        if (cursor.Current.Kind is TokenKind.Number || cursor.Current.Kind is TokenKind.Word && Vocabulary.Count(cursor.Current.Text) is not null) cursor.Skip();
        if (cursor.Current.Kind is TokenKind.Dash && cursor.Peek(1).Kind is TokenKind.Number) cursor.Skip(2);
        if (cursor.Take(TokenKind.Bracket)) while (!cursor.AtEnd && !cursor.Take(TokenKind.Bracket)) cursor.Skip();
        cursor.TakeStem("рабоч", "календарн", "учебн", "банковск");
        if (!cursor.TakeStem("недел", "месяц", "суток", "час") && !cursor.TakeAny("день", "дня", "дней", "года", "год", "лет", "полугода", "полгода")) return false;
        return !cursor.Peek(-1).IsWord("год", "года") || cursor.Current.IsWord("после", "с", "со", "до");
    }

    private static bool EndsTheProgramme(string words) => words.Begins("в конце") || words.Begins("по завершени") || words.Begins("по окончани") || words.Begins("к концу");

    private static bool Matches(TokenCursor cursor, Func<TokenCursor, bool> reader)
    {
        var start = cursor.Position;
        if (reader(cursor)) return true;
        cursor.Position = start;
        return false;
    }
}
