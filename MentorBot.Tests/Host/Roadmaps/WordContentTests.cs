using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using static MentorBot.Tests.Host.Roadmaps.WordFile;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>What Word can put into a document, as its reader sees it.</summary>
public sealed class WordContentTests
{
    [Theory]
    [InlineData("<w:moveFrom><w:r><w:t>до 1 мая</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>до 1 мая</w:t></w:r></w:moveTo>", "до 1 мая")]
    [InlineData("<w:r><w:t>настав</w:t><w:softHyphen/><w:t>ник</w:t></w:r>", "наставник")]
    [InlineData("<w:r><w:t>до</w:t><w:tab/><w:t>мая</w:t></w:r>", "до мая")]
    [InlineData("<w:r><w:t>2026</w:t><w:noBreakHyphen/><w:t>2027</w:t></w:r>", "2026-2027")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>01.09.2026</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "01.09.2026")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>май</w:t></w:r></w:fldSimple>", "май")]
    [InlineData("<w:hyperlink w:anchor=\"a\"><w:r><w:t>сайт</w:t></w:r></w:hyperlink>", "сайт")]
    [InlineData("<w:r><w:t>май</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>", "май")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r><w:r><w:t>май</w:t></w:r>", "май")]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:t>июнь</w:t></w:r></w:sdtContent></w:sdt>", "июнь")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место для ввода даты</w:t></w:r></w:sdtContent></w:sdt>", "")]
    [InlineData("<w:smartTag w:element=\"date\"><w:r><w:t>1 мая</w:t></w:r></w:smartTag>", "1 мая")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>", "✓")]
    public void A_paragraph_says_what_its_reader_sees(string runs, string expected) =>
        Assert.Equal(expected, Table($"<w:tr><w:tc><w:p>{runs}</w:p></w:tc></w:tr>").Rows[0].Cells[0].Text);

    [Fact]
    public void A_deleted_row_and_a_deleted_cell_are_gone()
    {
        var table = Table("<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr>" + Cell("прочь") + "</w:tr>" + Row(Cell("a"), Cell("прочь", "<w:cellDel w:id=\"2\" w:author=\"a\"/>"), Cell("b")));

        Assert.Equal(["a", "b"], Assert.Single(table.Rows).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Rows_and_cells_in_content_controls_are_rows_and_cells()
    {
        var table = Table("<w:sdt><w:sdtContent>" + Row(Cell("1"), "<w:sdt><w:sdtContent>" + Cell("2") + "</w:sdtContent></w:sdt>") + "</w:sdtContent></w:sdt>");

        Assert.Equal(["1", "2"], table.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_text_box_is_read_once_though_it_is_stored_twice()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>План на 2026 год</w:t></w:r></w:p></w:txbxContent>";
        const string paragraph = $"""
            <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        var document = Read(paragraph + "<w:tbl>" + Row(Cell("a")) + "</w:tbl>");

        Assert.Equal(["План на 2026 год"], document.Blocks.OfType<DocumentParagraph>().Select(block => block.Text).Where(text => text.Length > 0));
    }

    [Fact]
    public void A_whole_document_in_a_table_that_only_arranges_it_is_looked_into()
    {
        var inner = "<w:tbl>" + Row(Cell("№"), Cell("Мероприятие"), Cell("Срок")) + Row(Cell("1"), Cell("Сбор"), Cell("май")) + "</w:tbl>";
        var document = Read("<w:tbl><w:tr>" + Cell("") + "<w:tc>" + Paragraph("План на 2026 год") + inner + "<w:p/></w:tc>" + Cell("") + "</w:tr></w:tbl>");

        Assert.Equal(3, document.Tables.Single().Rows[0].Cells.Count);
        Assert.Contains(document.Blocks, block => block is DocumentParagraph { Text: "План на 2026 год" });
    }

    [Fact]
    public void A_table_in_a_cell_is_read_as_its_lines()
    {
        var inner = "<w:tbl>" + Row(Cell("а"), Cell("б")) + "</w:tbl><w:p/>";

        Assert.Equal("а\nб", Table("<w:tr><w:tc>" + inner + "</w:tc>" + Cell("2") + Cell("3") + "</w:tr>").Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Cells_merged_in_the_older_way_are_one()
    {
        var cells = Table(Row(Cell("a", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("b"))).Rows[0].Cells;

        Assert.Equal([("a", 2), ("b", 1)], cells.Select(cell => (cell.Text, cell.Span)));
    }

    [Theory]
    [InlineData("upperRoman", "I. II. III.")]
    [InlineData("lowerLetter", "a. b. c.")]
    [InlineData("russianLower", "а. б. в.")]
    [InlineData("decimal", "1. 2. 3.")]
    public void Lists_are_numbered_in_figures_and_letters(string format, string expected) =>
        Assert.Equal(expected, Labels($"<w:abstractNum w:abstractNumId=\"1\">{Level(0, format, "%1.")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>", (0, 1), (0, 1), (0, 1)));

    [Fact]
    public void A_list_that_starts_anew_counts_from_its_beginning_and_levels_begin_again() =>
        Assert.Equal("1. 1.1. 1.2. 2. 2.1. 5.", Labels(
            $"<w:abstractNum w:abstractNumId=\"1\">{Level(0, "decimal", "%1.")}{Level(1, "decimal", "%1.%2.")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>",
            (0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (0, 2)));

    [Fact]
    public void A_document_with_macros_is_read_without_them()
    {
        var file = WithBody("<w:tbl>" + Row(Cell("a")) + "</w:tbl>", mainType: "application/vnd.ms-word.document.macroEnabled.main+xml");

        Assert.NotNull(DocumentFiles.Read("план.docm", file).Document);
    }

    [Theory]
    [InlineData("http://[кривой адрес", "hyperlink")]
    [InlineData("file:///etc/passwd", "image")]
    [InlineData("http://127.0.0.1:1/template.dotx", "attachedTemplate")]
    public void A_link_outside_is_not_followed_and_spoils_nothing(string target, string kind)
    {
        var link = $"<Relationship Id=\"x1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" TargetMode=\"External\"/>";

        Assert.Equal("a", DocumentFiles.Read("план.docx", WithBody("<w:tbl>" + Row(Cell("a")) + "</w:tbl>", relations: link)).Document!.Tables.Single().Rows[0].Cells[0].Text);
    }

    private static string Labels(string numbering, params (int Level, int List)[] rows)
    {
        var body = string.Concat(rows.Select(row => $"<w:tr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"{row.Level}\"/><w:numId w:val=\"{row.List}\"/></w:numPr></w:pPr></w:p></w:tc></w:tr>"));
        return string.Join(' ', WordDocumentReader.Read(WithBody($"<w:tbl>{body}</w:tbl>", numbering)).Document!.Tables.Single().Rows.Select(row => row.Cells[0].Text));
    }

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static DocumentTable Table(string rows) => Read($"<w:tbl>{rows}</w:tbl>").Tables.Single();

    private static SourceDocument Read(string body) => WordDocumentReader.Read(WithBody(body)).Document!;
}
