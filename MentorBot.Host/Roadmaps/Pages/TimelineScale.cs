using System.Globalization;
using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>Days as places on a line: from the first day of a month to the last day of another.</summary>
/// <param name="First">The first day that is drawn.</param>
/// <param name="Last">The last day that is drawn.</param>
internal sealed record TimelineScale(DateOnly First, DateOnly Last)
{
    /// <summary>A row may be moved beyond the plan; further than this a mark stands at the edge.</summary>
    private const int MostMonthsBeyond = 6;

    private static readonly string[] Short = ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    public int Months => ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;

    public static TimelineScale Of(DateOnly periodStart, DateOnly periodEnd, IEnumerable<RowSpan> spans)
    {
        var (earliest, latest) = (periodStart.AddMonths(-MostMonthsBeyond), periodEnd.AddMonths(MostMonthsBeyond));
        var (first, last) = (periodStart, periodEnd);
        foreach (var span in spans)
        {
            if (span.First < first) first = span.First < earliest ? earliest : span.First;
            if (span.Last > last) last = span.Last > latest ? latest : span.Last;
        }

        return new TimelineScale(MonthOf(first), MonthOf(last).AddMonths(1).AddDays(-1));
    }

    /// <summary>From 0 to 1; a day beyond the edge stands at it.</summary>
    public double PlaceOf(DateOnly day) => Math.Clamp((double)(day.DayNumber - First.DayNumber) / (Last.DayNumber - First.DayNumber + 1), 0, 1);

    public bool Holds(DateOnly day) => day >= First && day <= Last;

    /// <summary>The first days of the months that get a line and a label, so many at most.</summary>
    public IEnumerable<DateOnly> Ticks(int most)
    {
        int[] steps = [1, 2, 3, 6, 12];
        var step = Array.Find(steps, step => Months <= most * step) is var found and > 0 ? found : 24;
        for (var month = First; month <= Last; month = month.AddMonths(1))
        {
            if ((month.Month - 1) % Math.Min(step, 12) == 0 && (step < 24 || month.Year % 2 == 0)) yield return month;
        }
    }

    public static string NameOf(DateOnly month) => Short[month.Month - 1];

    public static string YearOf(DateOnly month) => month.Year.ToString(CultureInfo.InvariantCulture);

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
