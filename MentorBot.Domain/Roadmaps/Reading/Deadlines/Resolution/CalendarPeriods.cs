using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>The last days of the whole months, quarters, half-years and years inside a window.</summary>
internal static class CalendarPeriods
{
    public static IReadOnlyList<DateOnly> Ends(RepetitionUnit unit, DateSpan window, DeadlineContext context) => unit switch
    {
        RepetitionUnit.Month => [.. Ends(window, 1).Select(span => span.End)],
        RepetitionUnit.Quarter => Whole(window, 3),
        RepetitionUnit.HalfYear when context.IsSchoolYear => SchoolHalves(window, context),
        RepetitionUnit.HalfYear => Whole(window, 6),
        RepetitionUnit.SchoolTerm => SchoolTerms("четверть", 4, window, context),
        RepetitionUnit.Trimester => SchoolTerms("триместр", 3, window, context),
        _ => Whole(window, 12),
    };

    private static DateOnly[] Whole(DateSpan window, int months) => [.. Ends(window, months).Where(span => span.Start >= window.Start).Select(span => span.End)];

    private static IEnumerable<DateSpan> Ends(DateSpan window, int months)
    {
        var first = (window.Start.Month - 1) / months * months + 1;
        for (var start = new DateOnly(window.Start.Year, first, 1); start.AddMonths(months).AddDays(-1) <= window.End; start = start.AddMonths(months))
            yield return new DateSpan(start, start.AddMonths(months).AddDays(-1));
    }

    private static DateOnly[] SchoolHalves(DateSpan window, DeadlineContext context)
    {
        var end = context.Settings.SchoolYearEnd(context.PeriodEnd.Year);
        DateOnly[] ends = [new DateOnly(context.PeriodStart.Year, 12, 31), end > context.PeriodEnd ? context.PeriodEnd : end];
        return [.. ends.Where(window.Contains)];
    }

    private static DateOnly[] SchoolTerms(string term, int count, DateSpan window, DeadlineContext context)
    {
        var ends = Enumerable.Range(1, count).Select(number => SchoolCalendar.Term($"{number} {term}", null, context)?.Fixed?.End).OfType<DateOnly>();
        return [.. ends.Where(window.Contains)];
    }
}
