using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>One or several stretches of the calendar with the word that says how they bind: «до 1 сентября», «к октябрю», «5, 15 и 25 ноября».</summary>
internal static class UnitsReader
{
    private const string Slashed = "Сроки названы через дробь: не ясно, каждый из них или весь промежуток.";

    private const string OnlyFirst = "Не ясно, относится ли «до» ко всем названным срокам.";

    private static readonly string[] Nominatives =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь", "конец", "начало", "середина", "первая", "вторая", "третья", "последняя"];

    private static readonly string[] NumberedNominatives = ["декада", "половина", "неделя", "квартал", "кв", "полугодие", "четверть", "триместр"];

    public static Phrase? Read(TokenCursor cursor)
    {
        var mode = TakeMode(cursor);
        if (mode is DueMode.On) Prepositions.Skip(cursor);
        if (cursor.Try(EdgeReader.Pair) is { } pair) return new UnitsPhrase(mode, pair);
        var year = LeadingYear(cursor);
        var units = cursor.Try(SharedNoun.List) ?? (cursor.Try(CalendarReader.Read) is { } first ? [first] : null);
        if (units is null) return null;
        units[0] = units[0] with { Year = units[0].Year ?? year };
        while (cursor.Try(c => Next(c, units[0], mode)) is { } more) units.AddRange(more);
        if (units is [var only]) TakeName(cursor, only);
        var inclusive = TakeInclusive(cursor);
        return inclusive && mode is DueMode.Until ? new UnitsPhrase(mode, units.ConvertAll(Whole)) : new UnitsPhrase(mode, units);
    }

    /// <summary>«2026 г.: сентябрь, ноябрь», «2026 сентябрь».</summary>
    public static int? LeadingYear(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (!YearReader.IsYear(cursor.Current)) return null;
        var year = cursor.Current.Value;
        cursor.Skip();
        YearReader.TakeYearWord(cursor);
        if (cursor.Current is { Kind: TokenKind.Comma, Text: ":" }) cursor.Skip();
        if (Vocabulary.Month(cursor.Current.Text) is not null) return year;
        cursor.Position = start;
        return null;
    }

    public static DueMode TakeMode(TokenCursor cursor)
    {
        var start = cursor.Position;
        cursor.TakeAny("в", "во");
        cursor.TakeAny("срок", "сроком", "сроки", "начиная");
        if (cursor.Take("не"))
        {
            if (!cursor.TakeAny("позднее", "позже", "ранее", "раньше"))
            {
                cursor.Position = start;
                return DueMode.On;
            }

            var earliest = cursor.Peek(-1).IsWord("ранее", "раньше");
            if (cursor.Peek(1).IsWord("чем")) cursor.Take(TokenKind.Comma);
            cursor.TakeAny("чем", "до");
            return earliest ? DueMode.From : DueMode.NotLater;
        }

        if (cursor.TakeAny("до", "к", "ко")) return DueMode.Until;
        if (cursor.Take("по")) return DueMode.Through;
        if (cursor.TakeAny("с", "со")) return DueMode.From;
        if (cursor.Take("после")) return DueMode.After;
        cursor.Position = start;
        return DueMode.On;
    }

    /// <summary>«включительно», «(включительно)».</summary>
    public static bool TakeInclusive(TokenCursor cursor)
    {
        var start = cursor.Position;
        var bracket = cursor.Take(TokenKind.Bracket);
        if (cursor.TakeStem("включительн") && (!bracket || cursor.Take(TokenKind.Bracket))) return true;
        cursor.Position = start;
        return false;
    }

    /// <summary>«5 октября (День учителя)», «26.10–03.11 (осенние каникулы)»: the name of what is dated already.</summary>
    public static void TakeName(TokenCursor cursor, CalendarUnit dated)
    {
        var start = cursor.Position;
        if (dated.Size is UnitSize.Day && cursor.Take(TokenKind.Bracket) && SchoolCalendar.Read(cursor) is { } named && cursor.Take(TokenKind.Bracket) && IsAbout(named, dated)) return;
        cursor.Position = start;
    }

    /// <summary>A named day must be that day; holidays only touch it, as every school moves them.</summary>
    private static bool IsAbout(CalendarUnit named, CalendarUnit dated)
    {
        var year = named.Fixed?.Start.Year ?? dated.Year ?? 2001;
        if (named.In(year) is not { } days || dated.In(dated.Year ?? year) is not { } day) return false;
        return named.Size is UnitSize.Day ? days.Start == day.Start : day.Start >= days.Start.AddDays(-HolidayMargin) && day.End <= days.End.AddDays(HolidayMargin);
    }

    private const int HolidayMargin = 14;

    /// <summary>«до октября включительно» holds the whole of October.</summary>
    private static CalendarUnit Whole(CalendarUnit unit) => unit.Size is UnitSize.Day || unit.Limit is not null ? unit : unit with { IsEdge = true };

    /// <summary>The next of a list; a year and a month are no list. «до октября, март»: what is in another case may be bound otherwise.</summary>
    private static List<CalendarUnit>? Next(TokenCursor cursor, CalendarUnit first, DueMode mode)
    {
        var slash = cursor.Current.Kind is TokenKind.Slash;
        if (cursor.Take(TokenKind.Comma)) cursor.TakeAny("и", "а");
        else if (!cursor.Take(TokenKind.Slash) && !cursor.Take("и") && !cursor.Take(TokenKind.Stop)) return null;
        var isPlace = cursor.TakeAny("в", "во");
        var start = cursor.Position;
        if (cursor.Try(WindowReader.Read) is not null) return null;
        cursor.Position = start;
        var bindsOtherwise = mode is DueMode.Until or DueMode.NotLater && (isPlace || cursor.Current.IsWord(Nominatives) || cursor.Peek(1).IsWord(NumberedNominatives));
        var next = cursor.Try(SharedNoun.List) ?? (CalendarReader.Read(cursor) is { } unit ? [slash ? unit.Doubtful(ReadingConfidence.Medium, Slashed) : unit] : null);
        if (next is null || (next[0].Size is UnitSize.Year) != (first.Size is UnitSize.Year)) return null;
        return bindsOtherwise ? next.ConvertAll(one => one.Doubtful(ReadingConfidence.Medium, OnlyFirst)) : next;
    }
}
