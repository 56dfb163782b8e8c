namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Terms, holidays and named days: from the school's calendar where it has them, otherwise as a proposal of low confidence.</summary>
internal static class SchoolCalendar
{
    private const string Guess = "Дат нет в календаре школы; показаны обычные, уточните их.";

    private static readonly (string Name, int FromMonth, int FromDay, int ToMonth, int ToDay)[] Usual =
    [
        ("1 четверть", 9, 1, 10, 26), ("2 четверть", 11, 5, 12, 30), ("3 четверть", 1, 9, 3, 23), ("4 четверть", 4, 1, 5, 26),
        ("1 триместр", 9, 1, 11, 16), ("2 триместр", 11, 25, 2, 14), ("3 триместр", 2, 24, 5, 26),
        ("1 семестр", 9, 1, 12, 31), ("2 семестр", 1, 9, 6, 30),
        ("осенние каникулы", 10, 27, 11, 4), ("зимние каникулы", 12, 31, 1, 8), ("весенние каникулы", 3, 24, 3, 31), ("летние каникулы", 6, 1, 8, 31),
    ];

    private static readonly (string Stem, string Name, int Month, int Day)[] NamedDays =
    [
        ("знаний", "день знаний", 9, 1), ("учителя", "день учителя", 10, 5), ("победы", "день победы", 5, 9),
        ("наставника", "день наставника", 3, 2), ("защитника", "день защитника отечества", 2, 23), ("народного", "день народного единства", 11, 4),
        ("конституции", "день конституции", 12, 12), ("россии", "день россии", 6, 12), ("космонавтики", "день космонавтики", 4, 12),
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

    /// <summary>All terms of a year stand in the school's own calendar.</summary>
    public static bool HasTerms(RepetitionUnit unit, DeadlineContext context)
    {
        var (name, count) = unit is RepetitionUnit.Trimester ? ("триместр", 3) : ("четверть", 4);
        return Enumerable.Range(1, count).All(number => context.Settings.Calendar.ContainsKey($"{number} {name}"));
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
        if (cursor.TakeAny("нового", "новому", "новый") && cursor.TakeAny("года", "году", "год")) return Named("новый год", CalendarUnits.Day(31, 12), cursor);
        cursor.TakeAny("международному", "международного", "международный");
        if (cursor.TakeAny("женскому", "женского", "женский") && cursor.TakeAny("день", "дню", "дня")) return Named("международный женский день", CalendarUnits.Day(8, 3), cursor);
        if (!cursor.TakeAny("день", "дню", "дня")) return null;
        if (cursor.Take("матери")) return Named("день матери", CalendarUnits.NthWeekday(0, DayOfWeek.Sunday, 11), cursor);
        foreach (var (stem, name, month, day) in NamedDays)
        {
            if (!cursor.TakeStem(stem)) continue;
            cursor.TakeStem("отечеств", "единств");
            return Named(name, CalendarUnits.Day(day, month), cursor);
        }

        return null;
    }

    private static CalendarUnit Named(string name, CalendarUnit usual, TokenCursor cursor)
    {
        var year = YearReader.After(cursor)?.OfMonth(usual.Month);
        return cursor.Context.Settings.Calendar.TryGetValue(name, out var days)
            ? CalendarUnits.Days(days, UnitSize.Day)
            : (usual with { Year = year }).Doubtful(ReadingConfidence.Low, Guess);
    }
}
