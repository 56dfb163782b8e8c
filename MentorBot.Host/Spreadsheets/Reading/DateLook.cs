namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>How much of a date its cell shows: «сен 26» is stored as the first of September, but does not say so.</summary>
public enum DateLook
{
    /// <summary>The whole day, or the hour.</summary>
    Whole,

    /// <summary>Month and year.</summary>
    Month,

    /// <summary>Day and month.</summary>
    DayOfMonth,

    /// <summary>The month alone.</summary>
    MonthName,

    /// <summary>The year alone.</summary>
    Year,
}
