using System.Globalization;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>A day that comes back every year.</summary>
internal sealed record YearlyAnchor(DueMode Mode, CalendarUnit Unit);

/// <summary>The days of a repetition inside a window: only whole units count, each due on its last day unless days are named.</summary>
internal sealed class RecurrenceResolver(DeadlineContext context, Findings findings)
{
    private const string NoAnchor = "День в тексте не назван: принят последний день, подтвердите.";

    public void Add(Repetition every, DateSpan window, IReadOnlyList<YearlyAnchor> anchors, MonthDaysPhrase? days)
    {
        findings.Doubt(every.Confidence, every.Note);
        var start = window == context.Period ? (DateOnly?)null : window.Start;
        if (anchors.Count > 0) AddAnchored(anchors, window);
        else if (days is not null) AddOnMonthDays(every, window, days, start);
        else if (every.DueDay is { } dueDay) AddOnDueDay(dueDay, window, start);
        else if (every.Weekdays.Count > 0 || every.Unit is RepetitionUnit.Week or RepetitionUnit.Day) AddWeekly(every, window, start);
        else AddWhole(Spread(every), window, start);
    }

    /// <summary>A part of every month: due on its last day.</summary>
    private void AddOnDueDay(int dueDay, DateSpan window, DateOnly? start)
    {
        var days = Months(window).SelectMany(month => DaysIn(month, [dueDay])).Where(window.Contains);
        findings.AddRecurring(days, "FREQ=MONTHLY;BYMONTHDAY=" + (dueDay == 31 ? "-1" : dueDay.ToString(CultureInfo.InvariantCulture)), start);
    }

    private void AddAnchored(IReadOnlyList<YearlyAnchor> anchors, DateSpan window)
    {
        var days = new List<DateOnly>();
        foreach (var (mode, unit) in anchors)
        {
            findings.Doubt(unit.Confidence, unit.Note);
            for (var year = window.Start.Year - 1; year <= window.End.Year + 1; year++)
                if (unit.In(year) is { } span && PlainResolver.Due(mode, new ResolvedUnit(unit, span, true, unit.Confidence, null)) is var due && window.Contains(due)) days.Add(due);
        }

        if (days.Count == 0) findings.Doubt(ReadingConfidence.Medium, "Внутри периода плана таких дней нет.");
        var rule = days.Count == 0 ? "FREQ=YEARLY" : "FREQ=YEARLY" + string.Concat(days.Select(day => (day.Month, day.Day)).Distinct()
            .Select(day => string.Create(CultureInfo.InvariantCulture, $";BYMONTH={day.Month};BYMONTHDAY={day.Day}")).Take(1));
        findings.AddRecurring(days, anchors.Count == 1 ? rule : "FREQ=YEARLY");
    }

    private void AddOnMonthDays(Repetition every, DateSpan window, MonthDaysPhrase phrase, DateOnly? start)
    {
        var rule = "BYMONTHDAY=" + string.Join(',', phrase.Days);
        if (phrase.From is not null) findings.Doubt(ReadingConfidence.Medium, "Назван промежуток в каждом месяце: принят его последний день.");
        if (every.Unit is RepetitionUnit.Month)
        {
            if (every.Interval > 1) findings.Doubt(ReadingConfidence.Medium, "Не сказано, с какого месяца считать.");
            if (every.Times > 1 && every.Times != phrase.Days.Count) findings.Doubt(ReadingConfidence.Medium, "Число названных дней не сходится с частотой.");
            var months = Months(window).Where((_, at) => at % every.Interval == 0);
            findings.AddRecurring(months.SelectMany(month => DaysIn(month, phrase.Days)).Where(window.Contains), Rule(every) + ";" + rule, start);
            return;
        }

        if (phrase.OfLastMonth)
        {
            findings.Doubt(ReadingConfidence.Medium, "Принят последний месяц каждого полного промежутка.");
            var months = CalendarPeriods.Ends(every.Unit, window, context).SelectMany(end => DaysIn(new DateOnly(end.Year, end.Month, 1), phrase.Days));
            findings.AddRecurring(months, Rule(every) + ";" + rule, start);
            return;
        }

        if (!phrase.OfNextMonth) findings.Doubt(ReadingConfidence.Medium, "Принят день месяца, следующего за отчётным.");
        var ends = CalendarPeriods.Ends(every.Unit, new DateSpan(window.Start.AddMonths(-6), window.End), context);
        var days = ends.SelectMany(end => DaysIn(end.AddDays(1), phrase.Days)).Where(window.Contains).ToArray();
        if (ends.Any(end => end < window.Start) && days.Length > 0 && days[0] < window.Start.AddMonths(1)) findings.Doubt(ReadingConfidence.Medium, "Первый срок — за время до начала плана: проверьте, нужен ли он.");
        findings.AddRecurring(days, Rule(every) + ";" + rule, start);
    }

    private void AddWeekly(Repetition every, DateSpan window, DateOnly? start)
    {
        var day = ByDay(every);
        if (every.WeekdayNumbers.Count > 0)
        {
            var days = Months(window).SelectMany(month => every.WeekdayNumbers.Select(number => CalendarUnits.NthWeekdayOf(month.Year, month.Month, number, every.Weekdays[0]))).OfType<DateOnly>();
            findings.AddRecurring(days.Where(window.Contains), "FREQ=MONTHLY" + day, start);
            return;
        }

        if (every.Times > 1) findings.Doubt(ReadingConfidence.Medium, "Дни недели не названы.");
        findings.AddRecurring([], Rule(every) + day, start);
    }

    private static string ByDay(Repetition every)
    {
        if (every.Weekdays.Count == 0) return string.Empty;
        var names = every.Weekdays.Select(day => day.ToString()[..2].ToUpperInvariant()).ToArray();
        var numbers = every.WeekdayNumbers.Select(number => (number == 0 ? "-1" : number.ToString(CultureInfo.InvariantCulture)) + names[0]);
        return ";BYDAY=" + string.Join(',', every.WeekdayNumbers.Count > 0 ? numbers : names);
    }

    private void AddWhole(Repetition every, DateSpan window, DateOnly? start)
    {
        if (every.Times > 1 || every.Interval > 1)
        {
            findings.Doubt(ReadingConfidence.Medium, "Дни не названы: укажите даты.");
            findings.AddRecurring([], Rule(every), start);
            return;
        }

        if (every.Unit is RepetitionUnit.SchoolTerm or RepetitionUnit.Trimester && !SchoolCalendar.HasTerms(every.Unit, context))
            findings.Doubt(ReadingConfidence.Low, "Дат четвертей нет в календаре школы; показаны обычные, уточните их.");
        if (every.Unit is RepetitionUnit.Year && !every.AtEnd) findings.Doubt(ReadingConfidence.Medium, NoAnchor);
        var ends = CalendarPeriods.Ends(every.Unit, window, context);
        findings.AddRecurring(ends.Count > 0 ? ends : [window.End], Rule(every) + ";BYMONTHDAY=-1", start);
    }

    /// <summary>«2 раза в год» is once in a half-year, and so on, where the units divide.</summary>
    private Repetition Spread(Repetition every)
    {
        RepetitionUnit? finer = (every.Unit, every.Times) switch
        {
            (RepetitionUnit.Year, 2) => RepetitionUnit.HalfYear,
            (RepetitionUnit.Year, 4) or (RepetitionUnit.HalfYear, 2) => RepetitionUnit.Quarter,
            (RepetitionUnit.Year, 12) or (RepetitionUnit.Quarter, 3) or (RepetitionUnit.HalfYear, 6) => RepetitionUnit.Month,
            _ => null,
        };
        if (finer is null || !every.IsCounted || every.Interval > 1) return every;
        findings.Doubt(ReadingConfidence.Medium, NoAnchor);
        return new Repetition(finer.Value) { AtEnd = true };
    }

    private static IEnumerable<DateOnly> Months(DateSpan window)
    {
        for (var month = new DateOnly(window.Start.Year, window.Start.Month, 1); month <= window.End; month = month.AddMonths(1)) yield return month;
    }

    private static IEnumerable<DateOnly> DaysIn(DateOnly month, IReadOnlyList<int> days) =>
        days.Select(day => new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month))));

    private static string Rule(Repetition every)
    {
        var (frequency, interval) = every.Unit switch
        {
            RepetitionUnit.Day => ("DAILY", every.Interval),
            RepetitionUnit.Week => ("WEEKLY", every.Interval),
            RepetitionUnit.Month => ("MONTHLY", every.Interval),
            RepetitionUnit.Quarter => ("MONTHLY", every.Interval * 3),
            RepetitionUnit.HalfYear => ("MONTHLY", every.Interval * 6),
            RepetitionUnit.SchoolTerm => ("YEARLY", 1),
            _ => ("YEARLY", every.Interval),
        };
        return interval == 1 ? $"FREQ={frequency}" : string.Create(CultureInfo.InvariantCulture, $"FREQ={frequency};INTERVAL={interval}");
    }
}
