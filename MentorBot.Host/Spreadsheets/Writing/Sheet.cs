namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>One sheet to be written. The rows are walked once, while they are written.</summary>
/// <param name="Name">Shown on the tab; what a name may not hold is replaced, and a name that is taken gets a number.</param>
/// <param name="HasHeader">The row of headings is bold and stays in view, with what stands above it.</param>
/// <param name="Widths">Widths of the columns in characters; null: measured by the first rows.</param>
/// <param name="HeaderRow">The number of the row of headings, from 1.</param>
/// <param name="IsLandscape">It is printed across, as wide as the paper.</param>
/// <param name="Choices">Columns whose cells offer a list of words, by column number from 1.</param>
public sealed record Sheet(
    string Name,
    IEnumerable<IReadOnlyList<CellValue>> Rows,
    bool HasHeader = true,
    IReadOnlyList<double>? Widths = null,
    IReadOnlyDictionary<int, IReadOnlyList<string>>? Choices = null,
    int HeaderRow = 1,
    bool IsLandscape = false);
