using System.Globalization;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>What a cell of a sheet shows: a date as it would be written in a plan, and no more of it than the cell shows.</summary>
internal static class SheetCellText
{
    public static string Of(SheetCell cell) => cell.Kind switch
    {
        SheetCellKind.Error => string.Empty,
        SheetCellKind.Date when DateTime.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && cell.Text.Length >= 10 => Written(moment, cell.Look),
        _ => cell.Text,
    };

    private static string Written(DateTime day, DateLook look) => look switch
    {
        DateLook.Month => $"{Month(day)} {day:yyyy}",
        DateLook.DayOfMonth => day.ToString("dd.MM", CultureInfo.InvariantCulture),
        DateLook.MonthName => Month(day),
        DateLook.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
    };

    private static string Month(DateTime day) => Months[day.Month - 1];

    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
}
