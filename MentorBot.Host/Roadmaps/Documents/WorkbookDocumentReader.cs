using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads a workbook as a document: the name of each sheet as a paragraph, then its rows, merged cells included.</summary>
internal static partial class WorkbookDocumentReader
{
    public static DocumentReadResult Read(byte[] file)
    {
        var reading = SpreadsheetReader.Read(file);
        return reading.Workbook is { } book ? Of(book) : DocumentReadResult.Failed(KindOf(reading.Problem!.Kind), reading.Problem.Message);
    }

    /// <summary>A workbook that has been opened already.</summary>
    public static DocumentReadResult Of(Workbook book)
    {
        var blocks = new SheetBlocks();
        var filled = book.Sheets.Where(sheet => sheet.Rows.Any(row => !row.Hidden)).ToList();
        var shown = filled.Where(sheet => !sheet.Hidden).ToList();
        if (shown.Sum(sheet => sheet.Rows.Count) > DocumentLimits.MostRows) return DocumentLimits.TooManyRows();
        foreach (var sheet in shown)
        {
            if (shown.Count > 1 && !Unnamed().IsMatch(sheet.Name)) blocks.AddParagraph(sheet.Name);
            blocks.AddSheet([.. new SheetGrid(WithoutHidden(sheet)).Rows()]);
        }

        var hidden = filled.Where(sheet => sheet.Hidden).Select(sheet => $"«{sheet.Name}»").ToList();
        var rows = shown.Sum(sheet => sheet.Rows.Count(row => row.Hidden));
        var notes = new List<string>();
        if (hidden.Count > 0) notes.Add($"Скрытые листы не прочитаны: {string.Join(", ", hidden)}.");
        if (rows > 0) notes.Add($"Скрытые строки не прочитаны: {rows}. Если они нужны, снимите фильтр или отобразите строки и пришлите файл снова.");
        return DocumentReadResult.Of(new SourceDocument(blocks.Blocks) { Notes = notes });
    }

    /// <summary>Nobody signs what is not shown.</summary>
    private static Worksheet WithoutHidden(Worksheet sheet) =>
        sheet.Rows.Any(row => row.Hidden) ? sheet with { Rows = [.. sheet.Rows.Where(row => !row.Hidden)] } : sheet;

    private static DocumentProblemKind KindOf(SpreadsheetProblemKind kind) => kind switch
    {
        SpreadsheetProblemKind.Empty => DocumentProblemKind.Empty,
        SpreadsheetProblemKind.TooLarge => DocumentProblemKind.TooLarge,
        SpreadsheetProblemKind.Protected => DocumentProblemKind.Protected,
        SpreadsheetProblemKind.UnsupportedFormat => DocumentProblemKind.UnsupportedFormat,
        _ => DocumentProblemKind.Damaged,
    };

    /// <summary>What a program calls a sheet to which nobody gave a name.</summary>
    [GeneratedRegex(@"^(лист|sheet|table)\s*\d*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unnamed();
}
