using System.Globalization;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>Writes the XML of one sheet, row by row.</summary>
internal sealed class SheetPart
{
    /// <summary>So many rows are looked at for the widths of the columns.</summary>
    private const int RowsMeasured = 50;

    private const double Narrowest = 8;
    private const double Widest = 60;

    private readonly XmlWriter _xml;
    private readonly string _main;
    private readonly List<int> _across = [];

    private SheetPart(XmlWriter xml, string main) => (_xml, _main) = (xml, main);

    public static void Write(XmlWriter xml, string main, Sheet sheet) => new SheetPart(xml, main).Write(sheet);

    private void Write(Sheet sheet)
    {
        using var rows = sheet.Rows.GetEnumerator();
        var first = new List<IReadOnlyList<CellValue>>();
        while (first.Count < RowsMeasured && rows.MoveNext()) first.Add(rows.Current);

        _xml.WriteStartElement("worksheet", _main);
        if (sheet.IsLandscape) FitToPage();
        if (sheet.HasHeader) FreezeHeader(sheet.HeaderRow);
        var widths = sheet.Widths ?? Measure(first);
        WriteColumns(widths);
        _xml.WriteStartElement("sheetData", _main);
        var number = 0;
        foreach (var row in first) WriteRow(row, ++number, sheet.HasHeader && number == sheet.HeaderRow);
        while (rows.MoveNext()) WriteRow(rows.Current, ++number, isHeader: false);
        _xml.WriteEndElement();
        WriteMerged(widths.Count);
        WriteChoices(sheet.Choices ?? new Dictionary<int, IReadOnlyList<string>>());
        if (sheet.IsLandscape) WritePageSetup();
        _xml.WriteEndElement();
    }

    private void FitToPage()
    {
        _xml.WriteStartElement("sheetPr", _main);
        _xml.WriteStartElement("pageSetUpPr", _main);
        _xml.WriteAttributeString("fitToPage", "1");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WritePageSetup()
    {
        _xml.WriteStartElement("printOptions", _main);
        _xml.WriteAttributeString("gridLines", "1");
        _xml.WriteEndElement();
        _xml.WriteStartElement("pageSetup", _main);
        _xml.WriteAttributeString("paperSize", "9");
        _xml.WriteAttributeString("orientation", "landscape");
        _xml.WriteAttributeString("fitToHeight", "0");
        _xml.WriteEndElement();
    }

    private void WriteMerged(int columns)
    {
        if (_across.Count == 0 || columns < 2) return;
        _xml.WriteStartElement("mergeCells", _main);
        _xml.WriteAttributeString("count", Text(_across.Count));
        foreach (var row in _across)
        {
            _xml.WriteStartElement("mergeCell", _main);
            _xml.WriteAttributeString("ref", $"{CellAddress.Of(row, 1)}:{CellAddress.Of(row, columns)}");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void FreezeHeader(int row)
    {
        _xml.WriteStartElement("sheetViews", _main);
        _xml.WriteStartElement("sheetView", _main);
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane", _main);
        _xml.WriteAttributeString("ySplit", Text(row));
        _xml.WriteAttributeString("topLeftCell", CellAddress.Of(row + 1, 1));
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteColumns(IReadOnlyList<double> widths)
    {
        if (widths.Count == 0) return;
        _xml.WriteStartElement("cols", _main);
        foreach (var (index, width) in widths.Index())
        {
            _xml.WriteStartElement("col", _main);
            _xml.WriteAttributeString("min", Text(index + 1));
            _xml.WriteAttributeString("max", Text(index + 1));
            _xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static double[] Measure(List<IReadOnlyList<CellValue>> rows)
    {
        var columns = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, columns).Select(column => Math.Clamp(rows.Where(row => row.Count > column).Max(row => LengthOf(row[column])) + 2, Narrowest, Widest))];
    }

    private static double LengthOf(CellValue value) => value switch
    {
        TextCell text => text.Text.Split('\n').Max(line => line.Length),
        DateCell { HasTime: true } => 16,
        DateCell => 10,
        NumberCell number => Text(number.Number).Length,
        _ => 0,
    };

    private void WriteRow(IReadOnlyList<CellValue> cells, int number, bool isHeader)
    {
        _xml.WriteStartElement("row", _main);
        _xml.WriteAttributeString("r", Text(number));
        foreach (var (index, value) in cells.Index())
        {
            if (value is AcrossCell) _across.Add(number);
            if (value is not EmptyCell) WriteCell(value, CellAddress.Of(number, index + 1), isHeader || value is AcrossCell);
        }

        _xml.WriteEndElement();
    }

    private void WriteCell(CellValue value, string address, bool isHeader)
    {
        _xml.WriteStartElement("c", _main);
        _xml.WriteAttributeString("r", address);
        var style = isHeader ? CellStyles.Header : StyleOf(value);
        if (style != CellStyles.Plain) _xml.WriteAttributeString("s", Text(style));
        switch (value)
        {
            case TextCell text:
                _xml.WriteAttributeString("t", "inlineStr");
                WriteText(text.Text);
                break;
            case AcrossCell across:
                _xml.WriteAttributeString("t", "inlineStr");
                WriteText(across.Text);
                break;
            case FlagCell flag:
                _xml.WriteAttributeString("t", "b");
                _xml.WriteElementString("v", _main, flag.Flag ? "1" : "0");
                break;
            case NumberCell number:
                _xml.WriteElementString("v", _main, Text(number.Number));
                break;
            case DateCell date:
                _xml.WriteElementString("v", _main, date.Moment.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
        }

        _xml.WriteEndElement();
    }

    private void WriteText(string text)
    {
        _xml.WriteStartElement("is", _main);
        _xml.WriteStartElement("t", _main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Encode(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>Lists offered in a cell; another word may still be written there, so that the sheet never argues with its reader.</summary>
    private void WriteChoices(IReadOnlyDictionary<int, IReadOnlyList<string>> choices)
    {
        if (choices.Count == 0) return;
        _xml.WriteStartElement("dataValidations", _main);
        _xml.WriteAttributeString("count", Text(choices.Count));
        foreach (var (column, words) in choices)
        {
            var name = CellAddress.ColumnName(column);
            _xml.WriteStartElement("dataValidation", _main);
            _xml.WriteAttributeString("type", "list");
            _xml.WriteAttributeString("allowBlank", "1");
            _xml.WriteAttributeString("sqref", $"{name}2:{name}1000");
            _xml.WriteElementString("formula1", _main, $"\"{string.Join(',', words)}\"");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static int StyleOf(CellValue value) => value switch
    {
        TextCell { Text: ['=' or '+' or '-' or '@', ..] } => CellStyles.Quoted,
        DateCell { HasTime: true } => CellStyles.Moment,
        DateCell => CellStyles.Date,
        _ => CellStyles.Plain,
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
