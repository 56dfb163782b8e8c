using AngleSharp.Dom;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Walks a page: its paragraphs and tables in their order. A table that only arranges others is looked through.</summary>
internal sealed class HtmlBlocks
{
    private readonly List<DocumentBlock> blocks = [];
    private readonly HtmlText paragraph = new();
    private int tables;

    public IReadOnlyList<DocumentBlock> Read(IElement body)
    {
        Walk(body, 0);
        EndParagraph();
        return blocks;
    }

    private void Walk(INode parent, int depth)
    {
        if (depth > DocumentLimits.DeepestNesting * 4) return;
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element) paragraph.Append(node);
            else if (HtmlText.IsHidden(element)) continue;
            else if (element.LocalName == "table") ReadTable(element, depth);
            else if (HtmlText.IsBlock(element))
            {
                EndParagraph();
                Walk(element, depth + 1);
                EndParagraph();
                if (element.LocalName is "p" && element.TextContent.Trim().Length == 0) blocks.Add(new DocumentParagraph(string.Empty));
            }
            else if (element.QuerySelector("table,p,div") is not null) Walk(element, depth + 1);
            else paragraph.Append(element);
        }
    }

    private void ReadTable(IElement table, int depth)
    {
        EndParagraph();
        if (HtmlTable.ArrangesOthers(table))
        {
            foreach (var cell in HtmlTable.RowsOf(table).SelectMany(HtmlTable.CellsOf)) Walk(cell, depth + 1);
            return;
        }

        var number = ++tables;
        blocks.Add(new DocumentTable(number, HtmlTable.Read(table, number)));
    }

    private void EndParagraph()
    {
        foreach (var line in paragraph.Take().Split('\n'))
            if (line.Length > 0) blocks.Add(new DocumentParagraph(line));
    }
}
