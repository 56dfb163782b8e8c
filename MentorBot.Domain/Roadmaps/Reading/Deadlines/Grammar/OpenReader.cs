using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Work without a day of its own: ongoing, as needed, by somebody's plan.</summary>
internal static class OpenReader
{
    private static readonly string[] Occasions =
        ["мере", "запрос", "заявк", "обращени", "требовани", "согласовани", "необходимост", "приглашени", "желани", "потребност", "факту", "заявлени", "поступлени", "просьб", "договоренност", "усмотрени", "инициатив"];

    private static readonly string[] Papers =
        ["план", "график", "расписани", "программ", "регламент", "приказ", "положени", "распоряжени", "календар", "циклограмм", "медиаплан", "дорожн", "договор", "сетк"];

    private static readonly string[] Wholes = ["реализаци", "внедрени", "действи", "период", "проект", "программ", "срок", "работ", "выполнени"];

    private static readonly string[] OtherSpans = ["подготовк", "каникул", "проведени", "аттестаци", "обучени", "адаптаци"];

    public static Phrase? Read(TokenCursor cursor) =>
        cursor.Try(Always) ?? cursor.Try(WholePeriod) ?? cursor.Try(AsNeeded) ?? cursor.Try(ByPlan) ?? cursor.Try(PlanAlone);

    private static OpenPhrase? Always(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.TakeAny("постоянно", "непрерывно", "круглогодично", "бессрочно")) return Open(DeadlineKind.Ongoing, cursor, start);
        if (cursor.TakeAny("на", "в") && cursor.TakeAny("постоянной", "постоянном") && cursor.TakeAny("основе", "режиме")) return Open(DeadlineKind.Ongoing, cursor, start);
        cursor.Position = start;
        return cursor.TakeAny("регулярно", "систематически", "периодически")
            ? Open(DeadlineKind.Ongoing, cursor, start) with { Confidence = ReadingConfidence.Medium }
            : null;
    }

    /// <summary>«в течение всего периода реализации», «весь период», «в ходе реализации программы», «на всех этапах».</summary>
    private static OpenPhrase? WholePeriod(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take("на") && cursor.TakeAny("всех", "каждом") && cursor.TakeStem("этап")) return Tailed(DeadlineKind.Ongoing, cursor, start);
        cursor.Position = start;
        var led = cursor.TakeAny("в", "на", "за") && (cursor.TakeStem("течени", "протяжени", "ходе", "процессе", "период") || cursor.TakeAny("теч", "течен"));
        if (led) cursor.SkipDot();
        else if (!cursor.Peek(-1).IsWord("за", "на") || !cursor.Current.IsWord("весь", "всего")) cursor.Position = start;
        var period = led && cursor.Peek(-1).WordBegins("период");
        var all = cursor.TakeAny("всего", "весь", "всей", "всем");
        cursor.TakeStem("учебн", "отчетн", "планов");
        if (!led && !all || !period && !cursor.TakeStem(Wholes)) return null;
        if (period && !all && cursor.AtEnd) return null;
        if (period && !all && !Array.Exists(Wholes, cursor.Current.WordBegins)) return null;
        var open = Tailed(DeadlineKind.Ongoing, cursor, start);
        return Array.Exists(OtherSpans, open.Words.Has) ? open with { Confidence = ReadingConfidence.Medium } : open;
    }

    private static OpenPhrase? AsNeeded(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take("при") && cursor.TakeStem("необходимост", "наличи", "возникновени", "поступлени", "обращени", "потребност", "выявлени", "формировани", "поступлени", "появлени"))
            return Tailed(DeadlineKind.AsNeeded, cursor, start);
        cursor.Position = start;
        if (cursor.Take("по") && cursor.TakeStem(Occasions)) return Tailed(DeadlineKind.AsNeeded, cursor, start);
        cursor.Position = start;
        if (cursor.Take("в") && cursor.TakeAny("случае", "случаях")) return Tailed(DeadlineKind.AsNeeded, cursor, start);
        cursor.Position = start;
        if (cursor.Take("при") && cursor.Current.Kind is TokenKind.Word)
        {
            cursor.Skip();
            return Tailed(DeadlineKind.AsNeeded, cursor, start) with { Confidence = ReadingConfidence.Medium };
        }

        return cursor.TakeAny("ситуативно", "эпизодически") ? Open(DeadlineKind.AsNeeded, cursor, start) : null;
    }

    private static OpenPhrase? ByPlan(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (cursor.Take("согласно")) return Tailed(DeadlineKind.ByPlan, cursor, start);
        if (cursor.Take("в") && TakeAccordance(cursor) && cursor.TakeAny("с", "со"))
            return NamesDates(cursor) ? null : Tailed(DeadlineKind.ByPlan, cursor, start);
        cursor.Position = start;
        if (cursor.Take("в") && NamesPlannedTerm(cursor)) return Tailed(DeadlineKind.ByPlan, cursor, start) with { Confidence = ReadingConfidence.Medium };
        cursor.Position = start;
        if (!cursor.Take("по")) return null;
        for (var ahead = 0; ahead < 4; ahead++)
        {
            if (Array.Exists(Papers, cursor.Current.WordBegins))
            {
                cursor.Skip();
                return Tailed(DeadlineKind.ByPlan, cursor, start);
            }

            if (cursor.Current.Kind is not TokenKind.Word || Vocabulary.SpeaksOfTime(cursor.Current.Text) || Weekdays.Of(cursor.Current) is not null || cursor.Current.IsWord("мере", "итогам", "до", "окончании", "завершении")) return null;
            cursor.Skip();
        }

        return null;
    }

    private static bool TakeAccordance(TokenCursor cursor)
    {
        if (cursor.Take("соответствии")) return true;
        if (!cursor.TakeAny("соотв", "соответств")) return false;
        cursor.SkipDot();
        return true;
    }

    /// <summary>«план ВШК», «график» in place of a deadline.</summary>
    private static OpenPhrase? PlanAlone(TokenCursor cursor)
    {
        var start = cursor.Position;
        return start == 0 && cursor.TakeAny("план", "график", "расписание", "циклограмма") ? Tailed(DeadlineKind.ByPlan, cursor, start) with { Confidence = ReadingConfidence.Medium } : null;
    }

    /// <summary>«со сроками реализации программ»: those dates hang on the pairs, not on a plan.</summary>
    private static bool NamesDates(TokenCursor cursor) => cursor.Current.IsWord("сроками", "датами", "сроком");

    private static bool NamesPlannedTerm(TokenCursor cursor)
    {
        cursor.TakeStem("установленн", "утвержденн", "указанн");
        return cursor.TakeAny("сроки", "срок", "дни") && (cursor.Peek(-1).IsWord("сроки") && cursor.Current.WordBegins("проведени") || cursor.Peek(-2).WordBegins("установ") || cursor.Peek(-2).WordBegins("указан") || cursor.Peek(-2).WordBegins("утвержд")
            || cursor.Current.Kind is TokenKind.Comma && (cursor.Peek(1).WordBegins("установ") || cursor.Peek(1).WordBegins("определ") || cursor.Peek(1).WordBegins("утвержд")));
    }

    private static OpenPhrase Tailed(DeadlineKind kind, TokenCursor cursor, int start)
    {
        PhraseTail.Take(cursor);
        if (kind is DeadlineKind.ByPlan && cursor.Current.IsWord("на"))
        {
            var tail = cursor.Position;
            cursor.Skip();
            if (YearReader.After(cursor) is null) cursor.Position = tail;
        }

        return Open(kind, cursor, start);
    }

    private static OpenPhrase Open(DeadlineKind kind, TokenCursor cursor, int start) => new(kind, cursor.Words(start, cursor.Position));
}
