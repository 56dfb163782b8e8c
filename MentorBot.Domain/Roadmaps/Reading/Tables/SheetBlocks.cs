namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>
/// Cuts a sheet, which is nothing but rows, into paragraphs and tables: what stands above the first row of several cells
/// is the head of the document, and an empty row may end a table.
/// </summary>
public sealed class SheetBlocks
{
    private readonly List<DocumentBlock> blocks = [];
    private readonly List<DocumentRow> stretch = [];
    private int fewestColumns;
    private int tables;

    /// <summary>What was read so far.</summary>
    public IReadOnlyList<DocumentBlock> Blocks => blocks;

    /// <summary>Adds a paragraph of its own, such as the name of a sheet.</summary>
    public void AddParagraph(string text)
    {
        EndStretch();
        blocks.AddRange([new DocumentParagraph(text), new DocumentParagraph(string.Empty)]);
    }

    /// <summary>Adds the rows of one sheet; null for an empty one.</summary>
    public void AddSheet(IReadOnlyList<DocumentRow?> rows)
    {
        var before = tables;
        // Approvals stand in two cells beside each other; only a sheet that has no wider row is a table of two columns.
        fewestColumns = rows.Any(row => row is not null && Filled(row) > 2) ? 3 : 2;
        foreach (var row in rows)
        {
            if (row is null) EndStretch();
            else if (tables == before && stretch.Count == 0 && !IsTabular(row)) blocks.Add(new DocumentParagraph(TextOf(row)));
            else stretch.Add(row);
        }

        EndStretch();
    }

    private void EndStretch()
    {
        if (stretch.Exists(IsTabular)) blocks.Add(new DocumentTable(++tables, [.. stretch]));
        else blocks.AddRange(stretch.Select(row => new DocumentParagraph(TextOf(row))));
        blocks.Add(new DocumentParagraph(string.Empty));
        stretch.Clear();
    }

    private bool IsTabular(DocumentRow row) => Filled(row) >= fewestColumns;

    private static int Filled(DocumentRow row) => row.Cells.Count(cell => cell.Text.Length > 0 || cell.ContinuesAbove);

    private static string TextOf(DocumentRow row) => string.Join(' ', row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)).OnOneLine();
}
