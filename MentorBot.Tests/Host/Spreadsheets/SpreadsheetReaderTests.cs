using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MentorBot.Host.Spreadsheets.Reading;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Tests.Host.Spreadsheets;

public sealed class SpreadsheetReaderTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var sheet = ReadOnly(SpreadsheetWriter.ToBytes([
            new Sheet("survey", [["type", "name"], [], [CellValue.Empty, "=1+1"], [new DateOnly(2026, 2, 28), 2.50m, true, CellValue.FromMoment(new DateTime(2026, 3, 1, 9, 30, 0, DateTimeKind.Unspecified))]]),
        ]));
        Assert.Equal("survey", sheet.Name);
        Assert.Equal([1, 3, 4], sheet.Rows.Select(row => row.Number));
        Assert.Equal(
            ["A1 Text type", "B1 Text name", "B3 Text =1+1", "A4 Date 2026-02-28", "B4 Number 2.5", "C4 Flag TRUE", "D4 Date 2026-03-01T09:30"],
            sheet.Rows.SelectMany(row => row.Cells).Select(cell => $"{cell.Address} {cell.Kind} {cell.Text}"));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        var texts = ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => text.Get.Length > 0 && !text.Get.Any(char.IsSurrogate));
        Prop.ForAll(texts, text => ReadOnly(SpreadsheetWriter.ToBytes([new Sheet("a", [[text.Get]])])).At(1, 1)!.Text == text.Get).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("<v>3</v>", "3")]
    [InlineData("<v>2.9999999999999996</v>", "3")]
    [InlineData("<v>1E-2</v>", "0.01")]
    [InlineData("<f>A1+1</f><v>12</v>", "12")]
    [InlineData("<f>A1+1</f>", null)]
    [InlineData("<v></v>", null)]
    public void A_number_is_read_as_Excel_shows_it(string inside, string? expected) =>
        Assert.Equal(expected, ReadOnly(RawWorkbook.Of($"""<row r="1"><c r="A1">{inside}</c></row>""").ToBytes()).At(1, 1)?.Text);

    [Theory]
    [InlineData("t=\"b\"", "1", "Flag TRUE")]
    [InlineData("t=\"e\"", "#REF!", "Error #REF!")]
    [InlineData("t=\"str\"", "да", "Text да")]
    [InlineData("t=\"s\"", "1", "Text жирное и простое")]
    [InlineData("t=\"s\"", "7", null)]
    [InlineData("s=\"1\"", "45981", "Date 2025-11-20")]
    [InlineData("s=\"1\"", "0.5", "Date 12:00")]
    [InlineData("s=\"2\"", "45981.395833333336", "Date 2025-11-20T09:30")]
    [InlineData("s=\"3\"", "45981", "Number 45981")]
    [InlineData("s=\"9\"", "5", "Number 5")]
    public void Each_type_of_cell_has_its_text(string attributes, string stored, string? expected)
    {
        var file = RawWorkbook.Of($"""<row><c {attributes}><v>{stored}</v></c></row>""")
            .With("xl/sharedStrings.xml", """<sst><si><t>первая</t></si><si><r><t>жирное</t></r><r><t xml:space="preserve"> и </t></r><r><t>простое</t></r><rPh><t>чтение</t></rPh></si></sst>""")
            .With("xl/styles.xml", """<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\.mm\.yyyy&quot; г.&quot; hh:mm"/><numFmt numFmtId="171" formatCode="0&quot; дней&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>""");
        var cell = ReadOnly(file.ToBytes()).At(1, 1);
        Assert.Equal(expected, cell is null ? null : $"{cell.Kind} {cell.Text}");
    }

    [Fact]
    public void Days_may_be_counted_from_1904()
    {
        var file = RawWorkbook.Of("""<row><c s="0"><v>44519</v></c></row>""")
            .With("xl/styles.xml", """<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>""")
            .With("xl/workbook.xml", """<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>""");
        Assert.Equal("2025-11-20", ReadOnly(file.ToBytes()).At(1, 1)!.Text);
    }

    [Fact]
    public void Merged_cells_show_the_value_of_their_range_and_hidden_rows_are_kept()
    {
        var sheet = ReadOnly(RawWorkbook.Of(
            """<row r="2" hidden="1"><c r="B2" t="str"><v>общее</v></c></row><row r="5"><c r="A5" t="str"><v>низ</v></c></row>""",
            """<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="zzz"/></mergeCells>""").ToBytes());
        Assert.Equal("B2", sheet.At(4, 3)!.Address);
        Assert.Null(sheet.At(4, 4));
        Assert.Equal([true, false], sheet.Rows.Select(row => row.Hidden));
    }

    [Fact]
    public void Cells_without_addresses_follow_one_another() =>
        Assert.Equal(["A1", "B1", "A2"], ReadOnly(RawWorkbook.Of("""<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>""").ToBytes())
            .Rows.SelectMany(row => row.Cells).Select(cell => cell.Address));

    [Fact]
    public void A_formatted_sheet_with_a_million_empty_rows_is_an_empty_sheet()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c s=\"1\"/></row>", 1_000_000));
        Assert.Empty(ReadOnly(RawWorkbook.Of(rows).ToBytes()).Rows);
    }

    [Fact]
    public void Too_many_filled_rows_are_refused()
    {
        var rows = Enumerable.Range(1, 101).Select(row => (IReadOnlyList<CellValue>)[row]);
        AssertProblem(SpreadsheetReader.Read(SpreadsheetWriter.ToBytes([new Sheet("a", rows)]), new SpreadsheetLimits(Rows: 100)), SpreadsheetProblemKind.TooLarge, "не больше 100 строк");
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_is_refused()
    {
        var file = RawWorkbook.Of(new string(' ', 65 * 1024 * 1024)).ToBytes();
        Assert.True(file.Length < 1_000_000);
        AssertProblem(SpreadsheetReader.Read(file), SpreadsheetProblemKind.TooLarge, "слишком велика");
    }

    public static TheoryData<string, byte[], SpreadsheetProblemKind, string> Unreadable => new()
    {
        { "empty", [], SpreadsheetProblemKind.Empty, "пуст" },
        { "text", Encoding.UTF8.GetBytes("type;name;label"), SpreadsheetProblemKind.Damaged, "не книга Excel" },
        { "old", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], SpreadsheetProblemKind.UnsupportedFormat, ".xls" },
        { "protected", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8], SpreadsheetProblemKind.Protected, "паролем" },
        { "macros", RawWorkbook.Of("").With("xl/vbaProject.bin", "").ToBytes(), SpreadsheetProblemKind.UnsupportedFormat, "макросы" },
        { "word", new RawWorkbook().Without("xl/workbook.xml").With("word/document.xml", "<a/>").ToBytes(), SpreadsheetProblemKind.UnsupportedFormat, "не книга Excel" },
        { "other archive", new RawWorkbook().Without("xl/workbook.xml").ToBytes(), SpreadsheetProblemKind.Damaged, "не книга Excel" },
        { "missing sheet", new RawWorkbook().ToBytes(), SpreadsheetProblemKind.Damaged, "повреждён" },
        { "broken XML", RawWorkbook.Of("<row><c>").ToBytes(), SpreadsheetProblemKind.Damaged, "повреждён" },
        { "entities", RawWorkbook.Of("").With("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>").ToBytes(), SpreadsheetProblemKind.Damaged, "повреждён" },
        { "cut off", SpreadsheetWriter.ToBytes([new Sheet("a", [["b"]])])[..700], SpreadsheetProblemKind.Damaged, "повреждён" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_file_that_is_no_workbook_is_answered_in_words(string what, byte[] file, SpreadsheetProblemKind kind, string words)
    {
        Assert.NotEmpty(what);
        AssertProblem(SpreadsheetReader.Read(file), kind, words);
    }

    [Fact]
    public void A_workbook_with_any_byte_changed_is_read_or_refused_but_never_throws()
    {
        var file = SpreadsheetWriter.ToBytes([new Sheet("a", [["type", "name"], ["text", "b"]])]);
        var random = new Random(17);
        for (var round = 0; round < 500; round++)
        {
            var broken = file.ToArray();
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var reading = SpreadsheetReader.Read(broken);
            Assert.True(reading.Workbook is null != reading.Problem is null, round.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static Worksheet ReadOnly(byte[] file)
    {
        var reading = SpreadsheetReader.Read(file);
        Assert.Null(reading.Problem);
        return Assert.Single(reading.Workbook!.Sheets);
    }

    private static void AssertProblem(SpreadsheetReading reading, SpreadsheetProblemKind kind, string words)
    {
        Assert.Null(reading.Workbook);
        Assert.Equal(kind, reading.Problem!.Kind);
        Assert.Contains(words, reading.Problem.Message, StringComparison.Ordinal);
    }
}
