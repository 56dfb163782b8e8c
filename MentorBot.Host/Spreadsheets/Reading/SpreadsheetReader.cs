using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using MentorBot.Host.OfficeFiles;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>
/// Reads .xlsx files. Nothing outside the file is ever opened; parts are read as they come, so that neither a long sheet
/// nor a small file that unpacks to a large one costs more than its limits.
/// </summary>
public static class SpreadsheetReader
{
    private const string MainPart = "xl/workbook.xml";

    private static readonly CompositeFormat TooManyRows = CompositeFormat.Parse("В книге слишком много заполненных строк или ячеек: читаю не больше {0} строк. Оставьте нужное и пришлите снова.");

    /// <summary>Reads the bytes of a file; a problem is a result, never an exception.</summary>
    public static SpreadsheetReading Read(byte[] file, SpreadsheetLimits? limits = null)
    {
        if (OfficeFileCheck.Find(file, FaultOf) is { } fault) return SpreadsheetProblems.Of(fault);
        var budget = new ReadingBudget(limits ?? new SpreadsheetLimits());
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return new SpreadsheetReading(Read(new WorkbookParts(archive), budget), null);
        }
        catch (TooLargeException)
        {
            return SpreadsheetReading.Failed(SpreadsheetProblemKind.TooLarge, string.Format(CultureInfo.InvariantCulture, TooManyRows, budget.Limits.Rows));
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or FormatException or OverflowException)
        {
            return SpreadsheetProblems.Of(OfficeFileFault.Damaged);
        }
    }

    private static Workbook Read(WorkbookParts parts, ReadingBudget budget)
    {
        var book = WorkbookPart.Read(parts);
        var strings = SharedStringsPart.Read(parts, budget);
        var formats = CellFormatsPart.Read(parts);
        var values = new CellValueReader(strings, formats, book.From1904);
        return new Workbook([.. book.Sheets.Select(sheet => WorksheetPart.Read(parts, sheet, values, budget))]);
    }

    private static OfficeFileFault? FaultOf(IReadOnlySet<string> parts)
    {
        if (parts.Contains("xl/vbaProject.bin")) return OfficeFileFault.HasMacros;
        if (parts.Contains(MainPart)) return null;
        var isOther = parts.Contains("xl/workbook.bin") || parts.Contains("word/document.xml") || parts.Contains("mimetype");
        return isOther ? OfficeFileFault.OtherFormat : OfficeFileFault.Damaged;
    }
}
