using MentorBot.Host.Questionnaires.Workbooks;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>
/// Workbooks written down as tables: a line without bars names a sheet, lines with bars are its rows, the first of them row 1.
/// A line of dashes only makes a blank row.
/// </summary>
internal static class BookText
{
    public static byte[] ToFile(string text)
    {
        var sheets = new List<(string Name, List<IReadOnlyList<CellValue>> Rows)>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.All(sign => sign == '-')) sheets[^1].Rows.Add([]);
            else if (line[0] != '|') sheets.Add((line, []));
            else sheets[^1].Rows.Add([.. line.Trim('|').Split('|').Select(cell => CellValue.FromText(cell.Trim()))]);
        }

        return SpreadsheetWriter.ToBytes([.. sheets.Select(sheet => new Sheet(sheet.Name, sheet.Rows))]);
    }

    public static WorkbookReading Read(string text, string fileName = "test.xlsx") => WorkbookReader.Read(ToFile(text), fileName, ["REG"]);

    /// <summary>Reads a book that has no mistakes.</summary>
    public static WorkbookReading ReadWhole(string text)
    {
        var reading = Read(text);
        Assert.Equal([], reading.Errors.Select(error => error.ToString()));
        Assert.NotNull(reading.Questionnaire);
        return reading;
    }
}
