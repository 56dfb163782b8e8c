using System.Globalization;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Days and months: «01.02.2021», «25.12», «09.2021», «1 сентября 2021 г.», «сентябрь 2023», «сентябрь месяц».</summary>
internal static class DayReader
{
    private const string NoSuchDay = "Такого дня в календаре нет, уточните дату.";

    public static CalendarUnit? Read(TokenCursor cursor) =>
        cursor.Try(Dotted) ?? cursor.Try(DayAndMonth) ?? cursor.Try(MonthAlone);

    private static CalendarUnit? Dotted(TokenCursor cursor)
    {
        if (cursor.Current.Kind is not TokenKind.Dotted) return null;
        var parts = cursor.Current.Text.Split('.');
        if (parts.Any(part => part.Length > 4)) return null;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        if (parts is [_, { Length: 4 }] && numbers[0] is >= 1 and <= 12 && YearReader.OfDigits(parts[1]) is { } monthYear)
        {
            cursor.Skip();
            YearReader.TakeYearWord(cursor);
            return CalendarUnits.Month(numbers[0], monthYear);
        }

        if (parts.Length is not (2 or 3) || parts[0].Length > 2 || parts[1].Length > 2) return null;
        var year = parts.Length == 3 ? YearReader.OfDigits(parts[2]) : null;
        if (parts.Length == 3 && year is null) return null;
        if (parts.Length == 2 && (numbers[1] is < 1 or > 12 || numbers[0] is < 1 or > 31)) return null;
        cursor.Skip();
        if (year is not null) YearReader.TakeYearWord(cursor);
        else year = YearReader.OfMonth(cursor, numbers[1]);
        var day = Day(numbers[0], numbers[1], year);
        return parts is [_, { Length: 1 }] && year is null
            ? day.Doubtful(ReadingConfidence.Low, "Похоже на дату, но может быть и номером пункта.")
            : day;
    }

    private static CalendarUnit? DayAndMonth(TokenCursor cursor)
    {
        var day = cursor.Current.Kind is TokenKind.Number ? cursor.Current.Value : Vocabulary.Ordinal(cursor.Current.Text);
        if (day is null || cursor.Current.Text.Length > 2 && cursor.Current.Kind is TokenKind.Number && !cursor.Current.Ordinal) return null;
        if (Vocabulary.Month(cursor.Peek(1).Text) is not { } month) return null;
        cursor.Skip(2);
        if (IsAbbreviation(cursor.Peek(-1).Text)) cursor.SkipDot();
        return Day(day.Value, month, YearReader.OfMonth(cursor, month));
    }

    private static CalendarUnit? MonthAlone(TokenCursor cursor)
    {
        if (cursor.Current.Kind is not TokenKind.Word || Vocabulary.Month(cursor.Current.Text) is not { } month) return null;
        cursor.Skip();
        if (IsAbbreviation(cursor.Peek(-1).Text)) cursor.SkipDot();
        if (cursor.Current.IsWord("месяц", "месяца", "месяце")) cursor.Skip();
        var ofYear = cursor.Current.Kind is TokenKind.Comma && YearReader.IsYear(cursor.Peek(1)) && cursor.Peek(2).IsWord("г", "год", "года");
        if (ofYear) cursor.Skip();
        return CalendarUnits.Month(month, YearReader.OfMonth(cursor, month));
    }

    /// <summary>A day; one that the calendar does not have becomes a unit that has no days in any year.</summary>
    public static CalendarUnit Day(int day, int month, int? year)
    {
        var exists = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month);
        return exists
            ? CalendarUnits.Day(day, month, year)
            : new CalendarUnit(UnitSize.Day, 1, _ => null) { Confidence = ReadingConfidence.Low, Note = NoSuchDay };
    }

    private static bool IsAbbreviation(string word) => word is "янв" or "фев" or "февр" or "мар" or "апр" or "июн" or "июл" or "авг" or "сен" or "сент" or "окт" or "ноя" or "нояб" or "дек";
}
