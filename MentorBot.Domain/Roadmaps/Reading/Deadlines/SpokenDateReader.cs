using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>Days as people name them in conversation: «завтра», «через две недели», «в следующую пятницу», «25-го».</summary>
internal static class SpokenDateReader
{
    private static readonly string[] Fillers = ["давайте", "можно", "на", "до", "к", "ко", "не", "позднее", "позже", "в", "во", "перенести", "перенесите", "пожалуйста", "лучше", "сделаем"];

    /// <summary>The day; null when the words are not of this kind.</summary>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var words = Tokenizer.Split(NormalizedText.Of(text).Text).FindAll(token => !token.IsSeparator && !token.IsWord(Fillers));
        return words switch
        {
            [{ Text: "сегодня" }] => today,
            [{ Text: "завтра" }] => today.AddDays(1),
            [{ Text: "послезавтра" }] => today.AddDays(2),
            [{ Text: "через" }, .. var amount] => After(amount, today),
            [var amount, var unit, { Text: "спустя" }] => After([amount, unit], today),
            [{ Text: "конца" or "конец" or "концу" }, .. var span] => EndOf(span, today),
            [var next, var span] when next.WordBegins("следующ") => Next(span, today),
            [var day] when Vocabulary.Weekday(day.Text) is { } weekday => Coming(weekday, today),
            [var this_, var day] when this_.IsWord("эту", "этот", "ближайшую", "ближайший", "это") && Vocabulary.Weekday(day.Text) is { } weekday => Coming(weekday, today),
            [{ Kind: TokenKind.Number } day] when day.Ordinal => DayOfMonth(day.Value, today),
            [{ Kind: TokenKind.Number } day, { Text: "число" or "числа" or "числу" }] => DayOfMonth(day.Value, today),
            _ => null,
        };
    }

    private static DateOnly? After(IReadOnlyList<Token> amount, DateOnly today)
    {
        var (count, unit) = amount switch
        {
            [var only] => (1, only),
            [{ Kind: TokenKind.Number } number, var named] => (number.Value, named),
            [{ Kind: TokenKind.Word } number, var named] when Vocabulary.Count(number.Text) is { } value => (value, named),
            _ => (0, default),
        };
        if (count is < 1 or > 400) return null;
        if (unit.IsWord("день", "дня", "дней")) return today.AddDays(count);
        if (unit.WordBegins("недел")) return today.AddDays(7 * count);
        if (unit.WordBegins("месяц")) return today.AddMonths(count);
        if (unit.IsWord("полгода")) return today.AddMonths(6);
        return unit.IsWord("год", "года") && count <= 2 ? today.AddYears(count) : null;
    }

    private static DateOnly? EndOf(IReadOnlyList<Token> span, DateOnly today)
    {
        var (next, unit) = span switch
        {
            [var only] => (0, only),
            [var which, var named] when which.WordBegins("следующ") => (1, named),
            [var which, var named] when which.IsWord("этой", "этого", "текущей", "текущего") => (0, named),
            _ => (-1, default),
        };
        if (next < 0) return null;
        if (unit.WordBegins("недел")) return Coming(DayOfWeek.Sunday, today).AddDays(7 * next);
        if (unit.IsWord("месяца", "месяц")) return new DateOnly(today.Year, today.Month, 1).AddMonths(1 + next).AddDays(-1);
        return unit.IsWord("года", "год") ? new DateOnly(today.Year + next, 12, 31) : null;
    }

    /// <summary>«в следующую пятницу» is the Friday of the next week; «на следующей неделе» its Friday, «в следующем месяце» its last day.</summary>
    private static DateOnly? Next(Token span, DateOnly today)
    {
        var monday = today.AddDays(7 - ((int)today.DayOfWeek + 6) % 7);
        if (Vocabulary.Weekday(span.Text) is { } weekday) return monday.AddDays(((int)weekday + 6) % 7);
        if (span.WordBegins("недел")) return monday.AddDays(4);
        return span.WordBegins("месяц") ? new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1) : null;
    }

    private static DateOnly Coming(DayOfWeek weekday, DateOnly today) => today.AddDays(((int)weekday - (int)today.DayOfWeek + 7) % 7);

    private static DateOnly? DayOfMonth(int day, DateOnly today)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month <= today.AddMonths(2); month = month.AddMonths(1))
            if (day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today) return month.AddDays(day - 1);
        return null;
    }
}
