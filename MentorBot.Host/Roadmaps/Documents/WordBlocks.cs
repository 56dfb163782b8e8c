using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Walks the body of a document: paragraphs and tables in their order, also those inside content controls.</summary>
internal sealed class WordBlocks(WordText text)
{
    private const int MostRows = 5000;
    private const int DeepestNesting = 20;

    private readonly List<DocumentBlock> blocks = [];
    private int tables;
    private int rows;

    public List<DocumentBlock> Read(Body body)
    {
        ReadChildren(body, 0);
        return blocks;
    }

    private void ReadChildren(OpenXmlElement parent, int depth)
    {
        if (depth > DeepestNesting) return;
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    foreach (var line in text.Of(paragraph).Split('\n')) blocks.Add(new DocumentParagraph(line.Trim()));
                    break;
                case Table table: blocks.Add(ReadTable(table)); break;
                case DeletedRun or MoveFromRun: break;
                default: ReadChildren(child, depth + 1); break;
            }
        }
    }

    private DocumentTable ReadTable(Table table)
    {
        var number = ++tables;
        var read = new List<DocumentRow>();
        foreach (var row in Children<TableRow>(table, 0))
        {
            if (++rows > MostRows) throw new TooManyRowsException();
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null) continue;
            var cells = Skipped(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val).Concat(Children<TableCell>(row, 0).Select(ReadCell));
            read.Add(new DocumentRow([.. cells], $"таблица {number}, строка {read.Count + 1}"));
        }

        return new DocumentTable(number, read);
    }

    private DocumentCell ReadCell(TableCell cell)
    {
        var properties = cell.TableCellProperties;
        var span = properties?.GridSpan?.Val?.Value ?? 1;
        var merge = properties?.VerticalMerge;
        var continues = merge is not null && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
        return new DocumentCell(continues ? string.Empty : text.OfCell(cell), Math.Clamp(span, 1, 63), continues);
    }

    private static IEnumerable<DocumentCell> Skipped(Int32Value? columns) => Enumerable.Repeat(new DocumentCell(string.Empty), Math.Clamp(columns?.Value ?? 0, 0, 63));

    /// <summary>Rows or cells, also those wrapped in content controls.</summary>
    private static IEnumerable<T> Children<T>(OpenXmlElement parent, int depth) where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T wanted) yield return wanted;
            else if (depth < DeepestNesting && child is SdtElement or CustomXmlElement or SdtContentRow or SdtContentCell)
                foreach (var inner in Children<T>(child, depth + 1)) yield return inner;
        }
    }
}
