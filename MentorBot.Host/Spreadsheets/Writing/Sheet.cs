namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>One sheet to be written. The rows are walked once, while they are written.</summary>
/// <param name="Name">Shown on the tab; what a name may not hold is replaced, and a name that is taken gets a number.</param>
/// <param name="HasHeader">The first row is bold and stays in view.</param>
/// <param name="Widths">Widths of the columns in characters; null: measured by the first rows.</param>
/// <param name="Choices">Columns whose cells offer a list of words, by column number from 1.</param>
public sealed record Sheet(
    string Name,
    IEnumerable<IReadOnlyList<CellValue>> Rows,
    bool HasHeader = true,
    IReadOnlyList<double>? Widths = null,
    IReadOnlyDictionary<int, IReadOnlyList<string>>? Choices = null);
