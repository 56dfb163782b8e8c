using System.Globalization;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Days and months: «01.02.2021», «25.12», «09.2021», «1 сентября 2021 г.», «сентябрь 2023», «сентябрь месяц».</summary>
internal static class DayReader
{
    private const string NoSuchDay = "Такого дня в календаре нет, уточните дату.";

    public static CalendarUnit? Read(TokenCursor cursor) =>
        cursor.Try(Dotted) ?? cursor.Try(Slashed) ?? cursor.Try(DayAndMonth) ?? cursor.Try(MonthAlone);

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

    /// <summary>«15/10»: a fraction that has the look of a day and a month.</summary>
    private static CalendarUnit? Slashed(TokenCursor cursor)
    {
        if (cursor.Current is not { Kind: TokenKind.Number, Text.Length: 2 } day || cursor.Peek(1).Kind is not TokenKind.Slash) return null;
        if (cursor.Peek(2) is not { Kind: TokenKind.Number, Text.Length: 2, Value: >= 1 and <= 12 } month || day.Ordinal || month.Ordinal) return null;
        cursor.Skip(3);
        return Day(day.Value, month.Value, YearReader.OfMonth(cursor, month.Value)).Doubtful(ReadingConfidence.Medium, "Прочитано как день и месяц.");
    }

    private static CalendarUnit? DayAndMonth(TokenCursor cursor)
    {
        if (TakeDayNumber(cursor) is not { } day) return null;
        var named = cursor.Peek(-1).Kind is TokenKind.Number && cursor.TakeAny("числа", "число", "числу", "чисел");
        if (Vocabulary.Month(cursor.Current.Text) is not { } month || named && cursor.Current.Text[^1] is not ('я' or 'а')) return null;
        cursor.Skip();
        if (Vocabulary.IsCutMonth(cursor.Peek(-1).Text)) cursor.SkipDot();
        return Day(day, month, YearReader.OfMonth(cursor, month));
    }

    /// <summary>«15», «15-го», «пятнадцатого», «двадцать пятого».</summary>
    private static int? TakeDayNumber(TokenCursor cursor)
    {
        var token = cursor.Current;
        if (token.Kind is TokenKind.Number && (token.Text.Length <= 2 || token.Ordinal))
        {
            cursor.Skip();
            return token.Value;
        }

        var tens = token.Kind is TokenKind.Word ? OrdinalWord.Tens(token.Text) : null;
        if (tens is not null) cursor.Skip();
        if (cursor.Current.Kind is not TokenKind.Word || OrdinalWord.Read(cursor.Current.Text) is not { } ordinal || tens is not null && ordinal > 9) return null;
        cursor.Skip();
        return (tens ?? 0) + ordinal;
    }

    private static CalendarUnit? MonthAlone(TokenCursor cursor)
    {
        if (cursor.Current.Kind is not TokenKind.Word || Vocabulary.Month(cursor.Current.Text) is not { } month) return null;
        cursor.Skip();
        if (Vocabulary.IsCutMonth(cursor.Peek(-1).Text)) cursor.SkipDot();
        if (cursor.Current.IsWord("месяц", "месяца", "месяце")) cursor.Skip();
        var ofYear = cursor.Current.Kind is TokenKind.Comma or TokenKind.Stop && YearReader.IsYear(cursor.Peek(1))
            && (cursor.Peek(2).IsWord("г", "год", "года") || cursor.Peek(2).Text.Length == 0);
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
}
