using System.Globalization;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>Reads the rows of one sheet as they come.</summary>
internal static class WorksheetPart
{
    private const int MostMergedRanges = 10_000;

    public static Worksheet Read(WorkbookParts parts, SheetEntry sheet, CellValueReader values, ReadingBudget budget)
    {
        var rows = new SortedDictionary<int, SheetRow>();
        var merged = new List<CellRange>();
        var number = 0;
        using var xml = parts.Open(sheet.Part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                number = RowNumber(xml) ?? number + 1;
                var row = ReadRow(xml, number, values);
                if (row.Cells.Count == 0) continue;
                budget.TakeRow(row.Cells.Count);
                rows[number] = row;
            }
            else if (xml.LocalName == "mergeCell" && merged.Count < MostMergedRanges && Range(xml.GetAttribute("ref")) is { } range)
            {
                merged.Add(range);
            }
        }

        return new Worksheet(sheet.Name, sheet.Hidden, [.. rows.Values], merged);
    }

    private static SheetRow ReadRow(XmlReader xml, int number, CellValueReader values)
    {
        var cells = new SortedDictionary<int, SheetCell>();
        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement) return new SheetRow(number, hidden, []);
        var (depth, column) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            column = CellAddress.TryParse(xml.GetAttribute("r"), out _, out var named) ? named : column + 1;
            if (ReadCell(xml, number, column, values) is { } cell) cells[column] = cell;
        }

        return new SheetRow(number, hidden, [.. cells.Values]);
    }

    private static SheetCell? ReadCell(XmlReader xml, int row, int column, CellValueReader values)
    {
        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var look);
        if (xml.IsEmptyElement) return null;
        string? stored = null;
        var (depth, inValue) = (xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "is":
                    stored = SharedStringsPart.ReadText(xml);
                    break;
                case XmlNodeType.Element:
                    inValue = xml.LocalName == "v" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    inValue = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when inValue:
                    stored += xml.Value;
                    break;
            }
        }

        if (string.IsNullOrEmpty(stored)) return null;
        var (text, kind) = values.Read(type, look, stored);
        return text.Length == 0 ? null : new SheetCell(row, column, text, kind) { Look = values.LookOf(look) };
    }

    private static int? RowNumber(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= CellAddress.LastRow ? number : null;

    private static CellRange? Range(string? written)
    {
        if (written?.Split(':') is not [var first, var last]) return null;
        return CellAddress.TryParse(first, out var top, out var left) && CellAddress.TryParse(last, out var bottom, out var right)
            ? new CellRange(top, left, bottom, right)
            : null;
    }
}
