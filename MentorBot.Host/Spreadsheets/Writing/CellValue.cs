namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>What one cell of a written sheet holds. Texts, numbers, flags and dates turn into it by themselves.</summary>
public abstract record CellValue
{
    /// <summary>A cell with nothing in it.</summary>
    public static readonly CellValue Empty = new EmptyCell();

    public static implicit operator CellValue(string? text) => FromText(text);

    public static implicit operator CellValue(decimal number) => FromNumber(number);

    public static implicit operator CellValue(int number) => FromNumber(number);

    public static implicit operator CellValue(bool flag) => FromFlag(flag);

    public static implicit operator CellValue(DateOnly date) => FromDate(date);

    /// <summary>A text, never a formula, whatever it begins with; null and the empty text leave the cell empty.</summary>
    public static CellValue FromText(string? text) => string.IsNullOrEmpty(text) ? Empty : new TextCell(text);

    public static CellValue FromNumber(decimal number) => new NumberCell(number);

    public static CellValue FromFlag(bool flag) => new FlagCell(flag);

    public static CellValue FromDate(DateOnly date) => new DateCell(date.ToDateTime(TimeOnly.MinValue), HasTime: false);

    /// <summary>A heading that runs across the whole width of the sheet: the only cell of its row.</summary>
    public static CellValue Across(string text) => new AcrossCell(text);

    /// <summary>A date with hours and minutes, as the clock on the wall shows them.</summary>
    public static CellValue FromMoment(DateTime local) => new DateCell(local, HasTime: true);
}

internal sealed record EmptyCell : CellValue;

internal sealed record TextCell(string Text) : CellValue;

internal sealed record AcrossCell(string Text) : CellValue;

internal sealed record NumberCell(decimal Number) : CellValue;

internal sealed record FlagCell(bool Flag) : CellValue;

internal sealed record DateCell(DateTime Moment, bool HasTime) : CellValue;
