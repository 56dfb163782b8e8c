namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Terms, holidays and named days: from the school's calendar where it has them, otherwise as a proposal of low confidence.</summary>
internal static class SchoolCalendar
{
    private const string Guess = "Дат нет в календаре школы; показаны обычные, уточните их.";

    private static readonly (string Name, int FromMonth, int FromDay, int ToMonth, int ToDay)[] Usual =
    [
        ("1 четверть", 9, 1, 10, 26), ("2 четверть", 11, 5, 12, 30), ("3 четверть", 1, 9, 3, 23), ("4 четверть", 4, 1, 5, 26),
        ("1 триместр", 9, 1, 11, 16), ("2 триместр", 11, 25, 2, 14), ("3 триместр", 2, 24, 5, 26),
        ("осенние каникулы", 10, 27, 11, 4), ("зимние каникулы", 12, 31, 1, 8), ("весенние каникулы", 3, 24, 3, 31), ("летние каникулы", 6, 1, 8, 31),
    ];

    private static readonly (string Stem, string Name, int Month, int Day)[] NamedDays =
    [
        ("знаний", "день знаний", 9, 1), ("учителя", "день учителя", 10, 5), ("победы", "день победы", 5, 9),
        ("наставника", "день наставника", 3, 2), ("защитника", "день защитника отечества", 2, 23), ("матери", "день матери", 11, 30),
    ];

    public static CalendarUnit? Term(string name, int? schoolYear, DeadlineContext context)
    {
        if (context.Settings.Calendar.TryGetValue(name, out var days)) return CalendarUnits.Days(days, UnitSize.Term);
        var term = Array.Find(Usual, usual => usual.Name == name);
        if (term.Name is null) return null;
        var begins = schoolYear ?? context.SchoolYearBegins;
        var from = new DateOnly(term.FromMonth >= 9 ? begins : begins + 1, term.FromMonth, term.FromDay);
        var to = new DateOnly(term.ToMonth >= 9 ? begins : begins + 1, term.ToMonth, term.ToDay);
        return CalendarUnits.Days(new DateSpan(from, to), UnitSize.Term).Doubtful(ReadingConfidence.Low, Guess);
    }

    /// <summary>«осенние каникулы», «день учителя», «дню знаний».</summary>
    public static CalendarUnit? Read(TokenCursor cursor)
    {
        string[] seasons = ["осенн", "зимн", "весенн", "летн"];
        var season = Array.FindIndex(seasons, stem => cursor.Current.WordBegins(stem));
        if (season >= 0 && cursor.Peek(1).WordBegins("каникул"))
        {
            cursor.Skip(2);
            string[] names = ["осенние каникулы", "зимние каникулы", "весенние каникулы", "летние каникулы"];
            return Term(names[season], YearReader.After(cursor)?.Begins, cursor.Context);
        }

        return NamedDay(cursor);
    }

    private static CalendarUnit? NamedDay(TokenCursor cursor)
    {
        if (!cursor.TakeAny("день", "дню", "дня")) return null;
        foreach (var (stem, name, month, day) in NamedDays)
        {
            if (!cursor.TakeStem(stem)) continue;
            cursor.TakeStem("отечеств");
            return cursor.Context.Settings.Calendar.TryGetValue(name, out var days)
                ? CalendarUnits.Days(days, UnitSize.Day)
                : CalendarUnits.Day(day, month, YearReader.After(cursor)?.OfMonth(month)).Doubtful(ReadingConfidence.Low, Guess);
        }

        return null;
    }
}
