using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Walks the body of a document: paragraphs and tables in their order, also those inside content controls and text boxes.</summary>
internal sealed class WordBlocks(WordText text)
{
    private readonly List<DocumentBlock> blocks = [];
    private int tables;

    public List<DocumentBlock> Read(Body body)
    {
        ReadChildren(body, 0);
        return blocks;
    }

    private void ReadChildren(OpenXmlElement parent, int depth)
    {
        if (depth > DocumentLimits.DeepestNesting) return;
        foreach (var child in WordTree.Seen(parent))
        {
            switch (child)
            {
                case Paragraph paragraph: ReadParagraph(paragraph, depth); break;
                case Table table: ReadTable(table, depth); break;
                default: ReadChildren(child, depth + 1); break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph, int depth)
    {
        foreach (var line in text.Of(paragraph).Split('\n')) blocks.Add(new DocumentParagraph(line.Trim()));
        foreach (var box in WordTree.TextBoxes(paragraph))
        {
            ReadChildren(box, depth + 1);
            blocks.Add(new DocumentParagraph(string.Empty));
        }
    }

    private void ReadTable(Table table, int depth)
    {
        if (WordTable.ArrangesOthers(table))
        {
            foreach (var cell in WordTable.RowsOf(table).SelectMany(WordTable.CellsOf)) ReadChildren(cell, depth + 1);
            return;
        }

        var number = ++tables;
        var read = new List<DocumentRow>();
        foreach (var row in WordTable.RowsOf(table)) read.Add(new DocumentRow(Cells(row), $"таблица {number}, строка {read.Count + 1}"));
        blocks.Add(new DocumentTable(number, read));
    }

    private List<DocumentCell> Cells(TableRow row)
    {
        var cells = WordTable.SkippedBefore(row).ToList();
        foreach (var cell in WordTable.CellsOf(row))
        {
            if (WordTable.BelongsToTheLeft(cell) && cells.Count > 0) cells[^1] = cells[^1] with { Span = cells[^1].Span + 1 };
            else cells.Add(ReadCell(cell));
        }

        return cells;
    }

    private DocumentCell ReadCell(TableCell cell)
    {
        var continues = WordTable.ContinuesAbove(cell);
        return new DocumentCell(continues ? string.Empty : text.OfCell(cell), WordTable.SpanOf(cell), continues);
    }
}
