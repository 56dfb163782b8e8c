using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>Writes a roadmap as a Word document: a table across the page whose headings stand on each of its pages.</summary>
internal static class RoadmapDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A sheet A4 across, in twentieths of a point.
    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 720;
    private const int TableWidth = PageWidth - (2 * Margin);

    private const string Shade = "E8EEF7";

    // In half points.
    private const string TextSize = "20";
    private const string TitleSize = "28";

    public static byte[] ToBytes(Roadmap roadmap, ExportedTable table, DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Looks();
            main.Document = new Document(new Body([.. Above(roadmap, today), Table(table), .. Indicators(roadmap), Page(main)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Above(Roadmap roadmap, DateOnly today)
    {
        if (RoadmapExport.AdoptionLine(roadmap) is { } adoption)
        {
            yield return Line(adoption, JustificationValues.Right);
            yield return new Paragraph(); // Apart, so that it is not read as a part of the title.
        }

        yield return Line(roadmap.Title, JustificationValues.Center, isBold: true, size: TitleSize);
        yield return new Paragraph();
        yield return Line($"Состояние на {EngineTexts.Russian.Date(today)}", JustificationValues.Left);
    }

    private static IEnumerable<OpenXmlElement> Indicators(Roadmap roadmap)
    {
        if (IndicatorsTable.Of(roadmap) is not { } table) yield break;
        yield return new Paragraph();
        yield return Line(IndicatorsTable.Title, JustificationValues.Left, isBold: true, isKeptWithNext: true);
        yield return Table(table);
    }

    private static Table Table(ExportedTable table)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        var widths = table.Columns.Select(column => (int)(TableWidth * column.Weight / whole)).ToList();
        return new Table(
        [
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(TableWidth) },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Text(width) })),
            Row([.. table.Columns.Select((column, index) => Cell(column.Heading, widths[index], isBold: true, isShaded: true))], new TableHeader()),
            .. table.Rows.Select((row, index) => row.Across is { } heading
                ? Row([Cell(heading, TableWidth, isBold: true, isShaded: true, span: widths.Count, isKeptWithNext: true)])
                : Row([.. row.Cells.Select((value, column) => table.Columns[column].IsMerged
                    ? Merged(value, widths[column], goesOn: index > 0 && row.Continues(table.Rows[index - 1], column))
                    : Cell(Words(value), widths[column]))])),
        ]);
    }

    private static TableRow Row(IReadOnlyList<TableCell> cells, params OpenXmlElement[] properties) =>
        new([new TableRowProperties([new CantSplit(), .. properties]), .. cells]);

    private static TableCell Cell(string text, int width, bool isBold = false, bool isShaded = false, int span = 1, bool isKeptWithNext = false)
    {
        var properties = Width(width);
        if (span > 1) properties.Append(new GridSpan { Val = span });
        if (isShaded) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade });
        return new TableCell(properties, Line(text, JustificationValues.Left, isBold, isKeptWithNext));
    }

    /// <summary>A cell that runs down over rows of the same words, which stand in its first row.</summary>
    private static TableCell Merged(CellValue value, int width, bool goesOn)
    {
        var properties = Width(width);
        properties.Append(new VerticalMerge { Val = goesOn ? MergedCellValues.Continue : MergedCellValues.Restart });
        return new TableCell(properties, Line(goesOn ? "" : Words(value), JustificationValues.Left));
    }

    private static TableCellProperties Width(int width) => new(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) });

    private static Paragraph Line(string text, JustificationValues side, bool isBold = false, bool isKeptWithNext = false, string? size = null)
    {
        var run = new Run();
        if (isBold) run.Append(new RunProperties([new Bold(), .. size is null ? [] : new OpenXmlElement[] { new FontSize { Val = size } }]));
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (index > 0) run.Append(new Break());
            run.Append(new Text(new string([.. line.Where(XmlConvert.IsXmlChar)])) { Space = SpaceProcessingModeValues.Preserve });
        }

        var looks = new ParagraphProperties();
        if (isKeptWithNext) looks.Append(new KeepNext());
        looks.Append(new Justification { Val = side });
        return new Paragraph(looks, run);
    }

    private static string Words(CellValue value) => value switch
    {
        TextCell text => text.Text,
        DateCell date => EngineTexts.Russian.Date(DateOnly.FromDateTime(date.Moment)),
        _ => "",
    };

    private static TableBorders Borders() => new(
        Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>());

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "808080" };

    private static SectionProperties Page(MainDocumentPart main) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = Footer(main) },
        new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
        new PageMargin { Left = Margin, Right = Margin, Top = Margin, Bottom = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 });

    /// <summary>The number of the page: a long plan is printed, and its sheets are laid out one by one.</summary>
    private static string Footer(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Right }),
            new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
        return main.GetIdOfPart(part);
    }

    private static Styles Looks() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" }, new FontSize { Val = TextSize }, new Languages { Val = "ru-RU" })),
        new ParagraphPropertiesDefault()));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
