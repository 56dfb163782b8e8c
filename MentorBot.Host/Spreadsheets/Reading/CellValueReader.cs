using System.Globalization;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>Makes text of what a cell stores.</summary>
internal sealed class CellValueReader(IReadOnlyList<string> strings, IReadOnlyList<DateLook?> dates, bool from1904)
{
    /// <summary>Days between the two beginnings of the calendar that workbooks know.</summary>
    private const int From1900To1904 = 1462;

    /// <param name="type">The type as the cell names it; null for a number.</param>
    /// <param name="look">The number of the look.</param>
    public (string Text, SheetCellKind Kind) Read(string? type, int look, string stored) => type switch
    {
        "s" => (Shared(stored), SheetCellKind.Text),
        "b" => (stored.Trim() == "1" ? "TRUE" : "FALSE", SheetCellKind.Flag),
        "e" => (stored, SheetCellKind.Error),
        "d" => (stored, SheetCellKind.Date),
        "str" => (CellText.Decode(stored), SheetCellKind.Text),
        "inlineStr" => (stored, SheetCellKind.Text),
        _ => ReadNumber(stored, look),
    };

    /// <summary>What a date of this look shows of itself.</summary>
    public DateLook LookOf(int look) => look >= 0 && look < dates.Count ? dates[look] ?? DateLook.Whole : DateLook.Whole;

    private string Shared(string stored) =>
        int.TryParse(stored, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Count ? strings[index] : "";

    private (string Text, SheetCellKind Kind) ReadNumber(string stored, int look)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return (stored, SheetCellKind.Text);
        if (look < dates.Count && dates[look] is not null && DateText(number) is { } date) return (date, SheetCellKind.Date);
        return (Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : stored, SheetCellKind.Number);
    }

    private string? DateText(double number)
    {
        if (number < 0) return null;
        if (number < 1) return Rounded(number).ToString("HH:mm", CultureInfo.InvariantCulture);
        var days = from1904 ? number + From1900To1904 : number;
        if (days >= DateTime.MaxValue.ToOADate()) return null;
        var moment = Rounded(days);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>To the minute: 9:30 is stored as a fraction that is a hair off.</summary>
    private static DateTime Rounded(double days) => DateTime.FromOADate(0).AddMinutes(Math.Round(days * 24 * 60));
}
