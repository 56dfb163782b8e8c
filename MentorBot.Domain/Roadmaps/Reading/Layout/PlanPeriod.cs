using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>The period of a plan, from what the caller knows, the title, the order, the indicators and the dates in the rows.</summary>
internal static class PlanPeriod
{
    private const int FurthestBeyondTitle = 366;

    /// <summary>The period before any row is read.</summary>
    public static DateSpan FromHeader(DocumentHeader header, IReadOnlyList<IndicatorReading> indicators, RoadmapReadingOptions options, List<ReadingWarning> warnings)
    {
        var adopted = options.AdoptedOn ?? header.AdoptedOn;
        var lastTarget = indicators.SelectMany(indicator => indicator.Targets.Keys).DefaultIfEmpty(0).Max();
        var begins = header.PlanYears is { } years && adopted is { } day && day > years.Start && day <= years.End ? day : header.PlanYears?.Start ?? adopted;
        var ends = header.PlanYears?.End ?? (lastTarget > 0 ? new DateOnly(lastTarget, 12, 31) : (DateOnly?)null);
        if ((options.PeriodStart ?? begins) is not { } start)
        {
            start = new DateOnly(options.Today.Month >= 6 ? options.Today.Year : options.Today.Year - 1, 9, 1);
            warnings.Add(new ReadingWarning(null, null, "В документе не названы ни год, ни дата приказа: принят текущий учебный год."));
        }

        var end = options.PeriodEnd ?? ends ?? options.Settings.SchoolYearEnd(start.Month >= 6 ? start.Year + 1 : start.Year);
        return end < start ? new DateSpan(start, start.AddYears(1).AddDays(-1)) : new DateSpan(start, end);
    }

    /// <summary>A date written with its year after the end of the title's year belongs to the plan as well.</summary>
    public static DateSpan WithRows(DateSpan period, RoadmapReadingOptions options, IEnumerable<Deadline> deadlines)
    {
        if (options.PeriodEnd is not null) return period;
        var furthest = period.End.AddDays(FurthestBeyondTitle);
        var last = deadlines.Where(deadline => deadline.Kind is DeadlineKind.Date or DeadlineKind.Range && deadline.Text.Has("20"))
            .Select(deadline => deadline.Due).OfType<DateOnly>().Where(due => due <= furthest).DefaultIfEmpty(period.End).Max();
        return last > period.End ? period with { End = last } : period;
    }
}
