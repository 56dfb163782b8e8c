namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>Why a workbook could not be read.</summary>
public enum SpreadsheetProblemKind
{
    Empty,
    TooLarge,
    Protected,
    UnsupportedFormat,
    Damaged,
}

/// <param name="Message">A Russian sentence to answer with.</param>
public sealed record SpreadsheetProblem(SpreadsheetProblemKind Kind, string Message);

/// <summary>The workbook, or why there is none.</summary>
public sealed record SpreadsheetReading(Workbook? Workbook, SpreadsheetProblem? Problem)
{
    internal static SpreadsheetReading Failed(SpreadsheetProblemKind kind, string message) => new(null, new SpreadsheetProblem(kind, message));
}

/// <summary>How much of a workbook is read at most, all sheets together; empty rows and cells cost nothing.</summary>
public sealed record SpreadsheetLimits(int Rows = 20_000, int Cells = 400_000);
