using System.Globalization;
using System.Net;
using System.Text;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The same document saved in other formats.</summary>
internal static class DocumentCopies
{
    public static byte[] Page(SourceDocument document)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body>");
        foreach (var block in document.Blocks)
        {
            if (block is DocumentParagraph paragraph) page.Append("<p>").Append(Escaped(paragraph.Text)).Append("</p>");
            else if (block is DocumentTable table) AppendTable(page, table);
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString());
    }

    public static byte[] Csv(SourceDocument document, char separator = ';')
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is DocumentParagraph paragraph) text.Append(Quoted(paragraph.Text)).Append("\r\n");
            else if (block is DocumentTable table)
                foreach (var row in table.Rows) text.AppendJoin(separator, row.Cells.SelectMany(Grid).Select(Quoted)).Append("\r\n");
        }

        return [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] Word(SourceDocument document) => WordFile.WithBody(string.Concat(document.Blocks.Select(block => block switch
    {
        DocumentTable table => "<w:tbl>" + string.Concat(Merged(table).Select(row => "<w:tr>" + string.Concat(row.Select(WordCell)) + "</w:tr>")) + "</w:tbl>",
        DocumentParagraph paragraph => WordFile.Paragraph(Escaped(paragraph.Text)),
        _ => string.Empty,
    })));

    public static byte[] Workbook(SourceDocument document)
    {
        var (cells, merges, at) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var block in document.Blocks)
        {
            if (block is DocumentParagraph paragraph) cells.Append(Row(++at, [(1, paragraph.Text)]));
            else if (block is DocumentTable table) AppendSheet(table);
        }

        return WorkbookFile.WithSheet($"<sheetData>{cells}</sheetData>" + (merges.Length == 0 ? string.Empty : $"<mergeCells>{merges}</mergeCells>"));

        void AppendSheet(DocumentTable table)
        {
            foreach (var row in Merged(table))
            {
                at++;
                cells.Append(Row(at, row.Where(cell => !cell.Cell.ContinuesAbove).Select(cell => (cell.Column, cell.Cell.Text))));
                foreach (var cell in row.Where(cell => !cell.Cell.ContinuesAbove && (cell.Cell.Span > 1 || cell.Rows > 1)))
                    merges.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{Address(at, cell.Column)}:{Address(at + cell.Rows - 1, cell.Column + cell.Cell.Span - 1)}\"/>");
            }
        }
    }

    private static void AppendTable(StringBuilder page, DocumentTable table)
    {
        page.Append("<table>");
        foreach (var row in Merged(table))
        {
            page.Append("<tr>");
            foreach (var (cell, _, rows) in row.Where(cell => !cell.Cell.ContinuesAbove))
                page.Append(CultureInfo.InvariantCulture, $"<td colspan=\"{cell.Span}\" rowspan=\"{rows}\">{Escaped(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</td>");
            page.Append("</tr>");
        }

        page.Append("</table>");
    }

    /// <summary>The cells with their column, from 1, and how many rows they reach down.</summary>
    private static List<List<(DocumentCell Cell, int Column, int Rows)>> Merged(DocumentTable table)
    {
        var rows = table.Rows.Select(row =>
        {
            var column = 1;
            return row.Cells.Select(cell => (Cell: cell, Column: (column += cell.Span) - cell.Span)).ToList();
        }).ToList();
        return [.. rows.Select((row, i) => row.ConvertAll(cell => (cell.Cell, cell.Column, 1 + rows.Skip(i + 1).TakeWhile(below => below.Exists(other => other.Column == cell.Column && other.Cell.ContinuesAbove)).Count())))];
    }

    private static string WordCell((DocumentCell Cell, int Column, int Rows) cell) => WordFile.Cell(
        Escaped(cell.Cell.Text).Replace("\n", "</w:t><w:br/><w:t>", StringComparison.Ordinal),
        $"<w:gridSpan w:val=\"{cell.Cell.Span}\"/>" + (cell.Cell.ContinuesAbove ? "<w:vMerge/>" : cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : string.Empty));

    private static string Row(int number, IEnumerable<(int Column, string Text)> cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Where(cell => cell.Text.Length > 0).Select(cell => $"<c r=\"{Address(number, cell.Column)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escaped(cell.Text)}</t></is></c>"))}</row>";

    private static string Address(int row, int column) => MentorBot.Host.Spreadsheets.CellAddress.Of(row, column);

    private static IEnumerable<string> Grid(DocumentCell cell) => Enumerable.Repeat(string.Empty, cell.Span - 1).Prepend(cell.Text);

    private static string Quoted(string text) => text.IndexOfAny([';', ',', '"', '\n', '\t']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
