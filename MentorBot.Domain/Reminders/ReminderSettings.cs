namespace MentorBot.Domain.Reminders;

/// <summary>The reminder policies R0 to R7 as data of a school. Days are counted in calendar days from the due day.</summary>
public sealed record ReminderSettings
{
    /// <summary>The policies of a school that has set none of its own.</summary>
    public static ReminderSettings Default { get; } = new();

    /// <summary>R1, R2: so many days before a due day.</summary>
    public IReadOnlyList<int> BeforeDate { get; init; } = [7, 1];

    /// <summary>R3: so many days before each day of a recurring deadline.</summary>
    public IReadOnlyList<int> BeforeOccurrence { get; init; } = [14, 3];

    /// <summary>R1 to R3: so many days after a due day, while the row is open.</summary>
    public IReadOnlyList<int> Overdue { get; init; } = [1, 8, 15];

    /// <summary>R1 to R3: the curator is told so many days after a due day; null never.</summary>
    public int? CuratorAfter { get; init; } = 3;

    /// <summary>R1 to R3: the director is told so many days after a due day; null never.</summary>
    public int? DirectorAfter { get; init; } = 10;

    /// <summary>R4: a window of more days than this is asked about at the start of each quarter instead of counted down to.</summary>
    public int LongWindow { get; init; } = 183;

    /// <summary>R4, R6: so many days before its end the close-out of a long window, or the bound of a relative deadline, is announced.</summary>
    public int CloseOut { get; init; } = 14;

    /// <summary>R6: the anchor of a relative deadline is asked for every so many days.</summary>
    public int AskAnchorEvery { get; init; } = 14;

    /// <summary>R7: the dates of a foreign plan are first asked for so many days after the roadmap became live.</summary>
    public int AskPlanAfter { get; init; } = 3;

    /// <summary>The hour at which reminders go out, on the school's wall.</summary>
    public TimeOnly SendingTime { get; init; } = new(9, 0);

    /// <summary>From this hour nobody is disturbed.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 0);

    /// <summary>Until this hour nobody is disturbed.</summary>
    public TimeOnly QuietUntil { get; init; } = new(8, 0);

    /// <summary>False where reminders stay on the days they are counted for, also when nobody works.</summary>
    public bool MovesOffFreeDays { get; init; } = true;

    /// <summary>Every year the staff is left in peace from this day on; null where there is no such pause.</summary>
    public DayOfYear? PauseFrom { get; init; }

    /// <summary>The last day of the pause.</summary>
    public DayOfYear? PauseUntil { get; init; }

    /// <summary>The day of the curator's weekly digest; null where it is not wanted.</summary>
    public DayOfWeek? WeeklyDigest { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether the director gets a digest on the first working day of each month.</summary>
    public bool MonthlyDigest { get; init; } = true;
}

/// <summary>A day that comes every year.</summary>
public sealed record DayOfYear(int Month, int Day);
