using System.Text;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Tests.Domain.Roadmaps.Reading;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>Workbooks, separated values and pages as documents.</summary>
public sealed class SheetDocumentTests
{
    private const string Plan = "План на 2026 год;;;\n;;;\n№;Мероприятие;Срок;Ответственный\n1;\"Сбор, разбор;\nанкет\";май;куратор\n2;ООО \"Ромашка\" в гостях;июнь;директор";

    /// <summary>A day, a month and its year, a day and its month, as spreadsheet programs write them.</summary>
    [Theory]
    [InlineData(14, "07.09.2026")]
    [InlineData(17, "сентябрь 2026")]
    [InlineData(16, "07.09")]
    [InlineData(164, "сентябрь 2026")]
    [InlineData(165, "07.09.2026")]
    [InlineData(166, "сентябрь")]
    [InlineData(0, "46272")]
    public void A_date_says_no_more_than_its_cell_shows(int format, string expected)
    {
        var styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-419]mmmm\\ yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yy;@\"/><numFmt numFmtId=\"166\" formatCode=\"mmmm\"/></numFmts>" + $"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"{format}\"/></cellXfs>";
        var file = WorkbookFile.WithSheets([("План", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>46272</v></c><c r=\"C1\"><v>2</v></c></row></sheetData>")], styles);

        Assert.Equal(expected, DocumentFiles.Read("план.xlsx", file).Document!.Tables.Single().Rows[0].Cells[1].Text);
    }

    [Fact]
    public void Several_sheets_are_several_tables_under_their_names_and_hidden_ones_are_named_but_not_read()
    {
        const string headings = "<row r=\"1\"><c t=\"inlineStr\"><is><t>№</t></is></c><c t=\"inlineStr\"><is><t>Мероприятие</t></is></c><c t=\"inlineStr\"><is><t>Ответственный</t></is></c></row>";
        const string rows = headings + "<row r=\"2\"><c><v>1</v></c><c t=\"inlineStr\"><is><t>Сбор</t></is></c><c t=\"inlineStr\"><is><t>куратор</t></is></c></row>";
        var file = WorkbookFile.WithSheets([("Сентябрь 2026", $"<sheetData>{rows}</sheetData>"), ("Октябрь 2026", $"<sheetData>{rows}</sheetData>")]);

        var reading = LayoutCorpus.Read(DocumentFiles.Read("план.xlsx", file).Document!);

        Assert.Equal([new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 31)], reading.Items.Select(item => item.Deadline.Due));
        Assert.Equal("лист «Октябрь 2026», строка 2", reading.Items[1].Source);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void Separated_values_are_read_whatever_separates_them(string separator)
    {
        var text = separator == ";" ? Plan : Plan.Replace("\"Сбор, разбор;\nанкет\"", "Сбор", StringComparison.Ordinal).Replace(";", separator, StringComparison.Ordinal);

        var reading = LayoutCorpus.Read(DocumentFiles.Read("план.csv", Encoding.UTF8.GetBytes(text)).Document!);

        Assert.Equal([5, 6], reading.Items.Select(item => item.Deadline.Due!.Value.Month));
        Assert.Equal("ООО \"Ромашка\" в гостях", reading.Items[1].Title);
        if (separator == ";") Assert.Equal("Сбор, разбор; анкет", reading.Items[0].Title);
        Assert.Equal(separator == ";" ? "строка 6" : "строка 5", reading.Items[1].Source);
    }

    [Fact]
    public void Separated_values_are_read_in_every_encoding_and_with_a_named_separator()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[][] files = [Encoding.UTF8.GetBytes(Plan), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plan)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plan)], windows.GetBytes(Plan), windows.GetBytes("sep=;\r\n" + Plan)];

        foreach (var file in files) Assert.Equal(2, LayoutCorpus.Read(DocumentFiles.Read("план.csv", file).Document!).Items.Count);
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_that_it_names()
    {
        const string page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"></head><body><table><tr><td>№<td>Мероприятие<td>Срок</table></body></html>";

        Assert.Equal("Мероприятие", Page(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page)).Tables.Single().Rows[0].Cells[1].Text);
    }

    [Fact]
    public void Cells_of_a_page_reach_across_and_down()
    {
        var rows = Page("<table><tr><td rowspan=2>1</td><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>").Tables.Single().Rows;

        Assert.Equal([1, 2], rows[0].Cells.Select(cell => cell.Span));
        Assert.Equal([true, false, false], rows[1].Cells.Select(cell => cell.ContinuesAbove));
    }

    [Theory]
    [InlineData("май<br>июнь", "май\nиюнь")]
    [InlineData("<p>май</p><p>июнь</p>", "май\nиюнь")]
    [InlineData("<ol><li>раз<li>два</ol>", "1. раз\n2. два")]
    [InlineData("<ol type=\"I\" start=\"3\"><li>раз<li>два</ol>", "III. раз\nIV. два")]
    [InlineData("<ul><li>раз<ul><li>внутри</ul><li>два</ul>", "• раз\n• внутри\n• два")]
    [InlineData("<table><tr><td>а<td>б</tr></table>", "а б")]
    [InlineData("<script>alert(1)</script><style>p{}</style>май<!-- нет -->", "май")]
    [InlineData("<del>до 1 мая</del><ins>до 1 июня</ins>", "до 1 июня")]
    [InlineData("<span style=\"display: none\">тайна</span>май", "май")]
    [InlineData("до&nbsp;1&shy;5 мая &laquo;а&raquo;", "до\u00a01\u00ad5 мая «а»")]
    public void A_cell_of_a_page_says_what_its_reader_sees(string cell, string expected) =>
        Assert.Equal(expected, Page($"<table><tr><td>{cell}</td><td>2</td><td>3</td></tr></table>").Tables.Single().Rows[0].Cells[0].Text);

    [Fact]
    public void What_nobody_sees_is_gone_from_what_is_read()
    {
        var document = TableNotation.Document("План на 2026 год\n№ | Мероприятие | Срок | Ответственный\n1 | На\u00adстав\u200bник | до\u00a015\u00a0мая | ку\u00adратор");

        var item = Assert.Single(LayoutCorpus.Read(document).Items);

        Assert.Equal(("Наставник", new DateOnly(2026, 5, 15), "куратор"), (item.Title, item.Deadline.Due, item.ResponsibleText));
        Assert.Equal(["1", "Наставник", "до 15 мая", "куратор"], item.Cells);
    }

    [Fact]
    public void A_page_that_is_arranged_by_a_table_is_looked_into()
    {
        var document = Page("<table><tr><td></td><td><h1>План на 2026 год</h1><table><tr><td>№<td>Мероприятие<td>Срок</tr><tr><td>1<td>Сбор<td>май</tr></table></td><td></td></tr></table>");

        Assert.Equal("Мероприятие", document.Tables.Single().Rows[0].Cells[1].Text);
        Assert.Contains(document.Blocks, block => block is DocumentParagraph { Text: "План на 2026 год" });
    }

    private static SourceDocument Page(string body) => Page(Encoding.UTF8.GetBytes("<html><body>" + body));

    private static SourceDocument Page(byte[] file) => DocumentFiles.Read("план.html", file).Document!;
}
