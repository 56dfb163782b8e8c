using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MentorBot.Host.Spreadsheets.Writing;
using Xlsx = DocumentFormat.OpenXml.Spreadsheet;

namespace MentorBot.Tests.Host.Spreadsheets;

public sealed class SpreadsheetWriterTests
{
    private static readonly Sheet Sample = new("Ответы", [
        ["Код", "Ответ", "Число", "Дата", "Да или нет"],
        ["a", "=СУММ(A1:A2)", 2.5m, new DateOnly(2026, 2, 28), true],
        ["b", "\u0001\r\n_x000D_ \ud83d\ude00 \ud83d", 7, CellValue.FromMoment(new DateTime(2026, 3, 1, 9, 30, 0, DateTimeKind.Unspecified)), false],
        [CellValue.Empty, "   края   "],
    ], Choices: new Dictionary<int, IReadOnlyList<string>> { [1] = ["a", "b"] });

    [Fact]
    public void A_written_workbook_is_valid_for_the_document_library()
    {
        using var stream = new MemoryStream(SpreadsheetWriter.ToBytes([Sample, Sample with { HasHeader = false, Choices = null }, new Sheet("", [])]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(mistake => $"{mistake.Part?.Uri} {mistake.Path?.XPath}: {mistake.Description}"));
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text()
    {
        using var stream = new MemoryStream(SpreadsheetWriter.ToBytes([Sample]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Empty(sheet.Descendants<Xlsx.CellFormula>());
        var cell = sheet.Descendants<Xlsx.Cell>().Single(cell => cell.CellReference == "B2");
        Assert.Equal(Xlsx.CellValues.InlineString, cell.DataType!.Value);
        Assert.True(document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<Xlsx.CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }

    [Fact]
    public void Names_of_sheets_are_made_valid_and_unique()
    {
        using var stream = new MemoryStream(SpreadsheetWriter.ToBytes([new Sheet("а/б", []), new Sheet("а б", []), new Sheet(new string('ы', 40), []), new Sheet(new string('ы', 50), [])]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Equal(
            ["а б", "а б 2", new string('ы', 31), new string('ы', 29) + " 2"],
            document.WorkbookPart!.Workbook.Sheets!.Elements<Xlsx.Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Rows_are_walked_once_while_they_are_written()
    {
        var walked = 0;
        IEnumerable<IReadOnlyList<CellValue>> Rows()
        {
            for (var row = 0; row < 10_000; row++)
            {
                walked++;
                yield return [row, "строка"];
            }
        }

        SpreadsheetWriter.Write(Stream.Null, [new Sheet("Много", Rows())]);
        Assert.Equal(10_000, walked);
    }

    [Fact]
    public void The_same_sheets_make_the_same_bytes() =>
        Assert.Equal(SpreadsheetWriter.ToBytes([Sample]), SpreadsheetWriter.ToBytes([Sample]));
}
