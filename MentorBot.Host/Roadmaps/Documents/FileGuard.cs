using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.OfficeFiles;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Looks at the bytes of a document before anything is parsed, and says in words what is wrong with them.</summary>
internal static class FileGuard
{
    /// <inheritdoc cref="OfficeFileCheck.MostBytes" />
    public const int MostBytes = OfficeFileCheck.MostBytes;

    /// <inheritdoc cref="OfficeFileCheck.MostUnpackedBytes" />
    public const int MostUnpackedBytes = OfficeFileCheck.MostUnpackedBytes;

    /// <summary>The problem that makes the file unreadable; null when it may be parsed.</summary>
    public static DocumentReadResult? Check(byte[] file) =>
        OfficeFileCheck.Find(file, parts => parts.Any(IsMainPart) ? null : OfficeFileFault.Damaged) is { } fault ? ResultOf(fault) : null;

    /// <summary>Word writes document.xml, some of its versions and other programs document2.xml.</summary>
    private static bool IsMainPart(string part) => part.StartsWith("word/document", StringComparison.OrdinalIgnoreCase) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static DocumentReadResult ResultOf(OfficeFileFault fault) => fault switch
    {
        OfficeFileFault.Empty => DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст."),
        OfficeFileFault.TooLarge => DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Файл больше 20 МБ. Уберите из него картинки и пришлите снова."),
        OfficeFileFault.UnpacksTooFar => DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Документ слишком велик для дорожной карты. Оставьте в нём только план и пришлите снова."),
        OfficeFileFault.Protected => DocumentReadResult.Failed(DocumentProblemKind.Protected, "Файл защищён паролем. Снимите защиту в Word и пришлите снова."),
        OfficeFileFault.OldFormat => DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, "Это файл старого формата (.doc). Откройте его в Word, сохраните как «Документ Word (.docx)» и пришлите снова."),
        OfficeFileFault.Pdf => DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, "Файлы PDF не читаются. Откройте исходный документ в Word, сохраните его как «Документ Word (.docx)» и пришлите снова."),
        _ => DocumentReadResult.Failed(DocumentProblemKind.Damaged, "Файл повреждён или это не документ Word. Откройте его в Word, сохраните как «Документ Word (.docx)» и пришлите снова."),
    };
}
