using MentorBot.Host.OfficeFiles;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>What is wrong with a file that should have been a workbook, in words for people.</summary>
internal static class SpreadsheetProblems
{
    private const string SaveAs = "Откройте файл в Excel, сохраните как «Книга Excel (.xlsx)» и пришлите снова.";

    public static SpreadsheetReading Of(OfficeFileFault fault) => fault switch
    {
        OfficeFileFault.Empty => SpreadsheetReading.Failed(SpreadsheetProblemKind.Empty, "Файл пуст."),
        OfficeFileFault.TooLarge => SpreadsheetReading.Failed(SpreadsheetProblemKind.TooLarge, "Файл больше 20 МБ. Уберите из него картинки и пришлите снова."),
        OfficeFileFault.UnpacksTooFar => SpreadsheetReading.Failed(SpreadsheetProblemKind.TooLarge, "Книга слишком велика. Оставьте в ней только нужные листы и пришлите снова."),
        OfficeFileFault.Protected => SpreadsheetReading.Failed(SpreadsheetProblemKind.Protected, "Файл защищён паролем. Снимите защиту в Excel и пришлите снова."),
        OfficeFileFault.OldFormat => SpreadsheetReading.Failed(SpreadsheetProblemKind.UnsupportedFormat, $"Это файл старого формата (.xls). {SaveAs}"),
        OfficeFileFault.HasMacros => SpreadsheetReading.Failed(SpreadsheetProblemKind.UnsupportedFormat, $"В книге есть макросы, такие файлы я не открываю. {SaveAs}"),
        OfficeFileFault.Pdf or OfficeFileFault.OtherFormat => SpreadsheetReading.Failed(SpreadsheetProblemKind.UnsupportedFormat, $"Это не книга Excel. {SaveAs}"),
        _ => SpreadsheetReading.Failed(SpreadsheetProblemKind.Damaged, $"Файл повреждён или это не книга Excel. {SaveAs}"),
    };
}
