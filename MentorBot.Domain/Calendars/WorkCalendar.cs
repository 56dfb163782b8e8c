using System.Collections.Frozen;

namespace MentorBot.Domain.Calendars;

/// <summary>Which days people work: weekends, holidays of every year, and the days that a government decree or a school moves.</summary>
public sealed class WorkCalendar
{
    /// <summary>Every day works: reminders stay on the days they are counted for.</summary>
    public static readonly WorkCalendar EveryDay = new([], [], [], weekendsAreFree: false);

    /// <summary>
    /// Weekends, the federal holidays of the Labour Code, article 112, and the days that the government moved in the years that have a file
    /// (<see cref="MovedDays"/>); in a year without one a holiday on a weekend frees the next working day. A school's own days come by <see cref="With"/>.
    /// </summary>
    public static readonly WorkCalendar Russian = WithMovedDays(new(StatutoryDays.Holidays, [], [], weekendsAreFree: true));

    /// <summary>The last year whose moved days are known; after it only the Labour Code is.</summary>
    public static int LastDecree => MovedDays.LastYear;

    private const int LastYear = 2099;

    private readonly FrozenSet<(int Month, int Day)> holidays;
    private readonly FrozenSet<DateOnly> daysOff;
    private readonly FrozenSet<DateOnly> workingDays;
    private readonly bool weekendsAreFree;

    private WorkCalendar(
        IEnumerable<(int Month, int Day)> holidays, IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workingDays, bool weekendsAreFree)
    {
        this.holidays = holidays.ToFrozenSet();
        this.daysOff = daysOff.ToFrozenSet();
        this.workingDays = workingDays.ToFrozenSet();
        this.weekendsAreFree = weekendsAreFree;
    }

    /// <summary>The same calendar with days off and working days added; a day named as working works even where it is a Saturday or a holiday.</summary>
    public WorkCalendar With(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workingDays) =>
        new(holidays, this.daysOff.Concat(daysOff), this.workingDays.Concat(workingDays), weekendsAreFree);

    public bool IsWorking(DateOnly day)
    {
        if (workingDays.Contains(day)) return true;
        if (daysOff.Contains(day) || holidays.Contains((day.Month, day.Day))) return false;
        return !weekendsAreFree || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>The working day that lies so many working days after <paramref name="day"/>; before it where the number is negative.</summary>
    public DateOnly WorkingDaysFrom(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left -= IsWorking(day) ? 1 : 0) day = day.AddDays(Math.Sign(count));
        return day;
    }

    public DateOnly WorkingDayOnOrAfter(DateOnly day)
    {
        while (!IsWorking(day)) day = day.AddDays(1);
        return day;
    }

    private static WorkCalendar WithMovedDays(WorkCalendar fixedDays)
    {
        var decrees = MovedDays.OfAllYears();
        var unknown = Enumerable.Range(LastDecree + 1, LastYear - LastDecree).SelectMany(StatutoryDays.CarriedOver);
        return fixedDays.With(decrees.SelectMany(year => year.DaysOff).Concat(unknown), decrees.SelectMany(year => year.WorkingDays));
    }
}
