using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>The days of a stretch of the calendar.</summary>
/// <param name="YearWritten">The year stood in the words.</param>
internal sealed record ResolvedUnit(CalendarUnit Unit, DateSpan Span, bool YearWritten, ReadingConfidence Confidence, string? Note);

/// <summary>Finds the year that a wording leaves out: the one in which the day falls inside the period of the plan.</summary>
internal static class YearInference
{
    private const string SeveralYears = "План длится несколько лет, а год не назван: показан первый подходящий.";
    private const string OutsidePeriod = "Без года этот срок не попадает в период плана, уточните год.";

    private const string SummerOfWhichYear = "Не ясно, лето перед учебным годом или после него.";

    private const string PastPeriod = "Срок кончается далеко за периодом плана: проверьте порядок месяцев.";
    private const string BorrowedYear = "Год взят у соседнего срока, но так этот срок вне периода плана: проверьте год.";
    private const int LongestSummer = 92;

    /// <summary>Days before and after its period in which a plan still has something to do.</summary>
    private const int AroundPlan = 31;

    /// <summary>Null when the calendar has no such day.</summary>
    public static ResolvedUnit? Resolve(CalendarUnit unit, DeadlineContext context)
    {
        if (unit.Fixed is { } days) return new ResolvedUnit(unit, days, YearWritten: true, unit.Confidence, unit.Note);
        if (unit.Year is { } year) return In(unit, year, written: true);
        if (context.IsSchoolYear) return In(unit, unit.Month >= 8 ? context.PeriodStart.Year : context.PeriodEnd.Year, written: false);
        return InsidePeriod(unit, context);
    }

    /// <summary>Several stretches of one list: a year that is written once serves its neighbours.</summary>
    public static List<ResolvedUnit>? ResolveList(IReadOnlyList<CalendarUnit> units, DeadlineContext context)
    {
        var list = units.ToArray();
        for (var i = 1; i < list.Length; i++)
            if (IsOpen(list[i]) && list[i - 1].Year is { } before) list[i] = list[i] with { Year = list[i].Month < list[i - 1].Month ? before + 1 : before };
        for (var i = list.Length - 2; i >= 0; i--)
            if (IsOpen(list[i]) && list[i + 1].Year is { } after) list[i] = list[i] with { Year = list[i].Month > list[i + 1].Month ? after - 1 : after };

        var resolved = new List<ResolvedUnit>(list.Length);
        for (var i = 0; i < list.Length; i++)
        {
            if (Resolve(list[i], context) is not { } days) return null;
            var isBorrowed = IsOpen(units[i]) && !IsOpen(list[i]);
            resolved.Add(isBorrowed && IsFarOutside(days.Span, context) ? Doubt(days, BorrowedYear) ?? days : days);
        }

        return resolved;
    }

    /// <summary>The two ends of a window; it may cross the new year.</summary>
    public static (ResolvedUnit From, ResolvedUnit To)? ResolveWindow(CalendarUnit opening, CalendarUnit closing, DeadlineContext context)
    {
        var isEndGuessed = IsOpen(closing);
        if (IsOpen(opening) && closing.Year is { } end) opening = opening with { Year = opening.Month > closing.Month ? end - 1 : end };
        else if (IsOpen(closing) && opening.Year is { } begin) closing = closing with { Year = closing.Month < opening.Month ? begin + 1 : begin };
        if (Resolve(opening, context) is not { } first || Resolve(closing, context) is not { } last) return null;
        if (last.Span.End < first.Span.Start && IsOpen(closing)) last = In(closing, first.Span.Start.Year + (closing.Month < first.Unit.Month ? 1 : 0), written: false) ?? last;
        if (context.IsSchoolYear && isEndGuessed && closing.Month == 8 && (IsOpen(opening) && opening.Month < 8 || last.Span.End > context.PeriodEnd)) last = Doubt(last, SummerOfWhichYear) ?? last;
        if (context.IsSchoolYear && isEndGuessed && last.Span.End > context.PeriodEnd.AddDays(LongestSummer)) last = Doubt(last, PastPeriod) ?? last;
        return last.Span.End < first.Span.Start ? null : (first, last);
    }

    private static bool IsFarOutside(DateSpan span, DeadlineContext context) =>
        span.End < context.PeriodStart.AddDays(-AroundPlan) || span.Start > context.PeriodEnd.AddDays(AroundPlan);

    private static bool IsOpen(CalendarUnit unit) => unit is { Year: null, Fixed: null };

    private static ResolvedUnit? InsidePeriod(CalendarUnit unit, DeadlineContext context)
    {
        var inside = new List<int>();
        for (var year = context.PeriodStart.Year; year <= context.PeriodEnd.Year && inside.Count < 2; year++)
            if (unit.In(year) is { } span && span.Overlaps(context.Period)) inside.Add(year);
        return inside switch
        {
            [var only] => In(unit, only, written: false),
            [var first, ..] => Doubt(In(unit, first, written: false), SeveralYears),
            _ when context.PeriodStart.Year == context.PeriodEnd.Year => In(unit, context.PeriodStart.Year, written: false),
            _ => Doubt(In(unit, context.PeriodStart.Year, written: false), OutsidePeriod),
        };
    }

    private static ResolvedUnit? In(CalendarUnit unit, int year, bool written) =>
        unit.In(year) is { } span ? new ResolvedUnit(unit, span, written, unit.Confidence, unit.Note) : null;

    private static ResolvedUnit? Doubt(ResolvedUnit? resolved, string note) => resolved is null ? null : resolved with
    {
        Confidence = resolved.Confidence < ReadingConfidence.Medium ? resolved.Confidence : ReadingConfidence.Medium,
        Note = note,
    };
}
