namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>Counts what is read of one workbook and stops where it becomes too much.</summary>
internal sealed class ReadingBudget(SpreadsheetLimits limits)
{
    private int rows;
    private int cells;

    public SpreadsheetLimits Limits => limits;

    public void TakeRow(int filledCells)
    {
        cells += filledCells;
        if (++rows > limits.Rows || cells > limits.Cells) throw new TooLargeException();
    }

    public void CheckCount(int count)
    {
        if (count > limits.Cells) throw new TooLargeException();
    }
}

/// <summary>Stops the reading of a workbook that is larger than anybody needs.</summary>
internal sealed class TooLargeException : Exception;
