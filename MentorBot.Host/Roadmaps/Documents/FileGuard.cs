using System.IO.Compression;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Looks at the bytes of an office file before anything is parsed.</summary>
internal static class FileGuard
{
    /// <summary>The most bytes a file may have: 20 MB, as in the chat.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most bytes that the parts of a document may unpack to.</summary>
    public const int MostUnpackedBytes = 64 * 1024 * 1024;

    private const int MostEntries = 2000;
    private const string MainPart = "word/document.xml";

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The problem that makes the file unreadable; null when it may be parsed.</summary>
    public static DocumentReadResult? Check(byte[] file)
    {
        if (file.Length == 0) return DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст.");
        if (file.Length > MostBytes) return DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Файл больше 20 МБ. Уберите из него картинки и пришлите снова.");
        if (file.AsSpan().StartsWith(CompoundFile)) return OfCompoundFile(file);
        if (file.AsSpan().StartsWith("%PDF"u8))
            return DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, "Файлы PDF не читаются. Откройте исходный документ в Word, сохраните его как «Документ Word (.docx)» и пришлите снова.");
        return CheckArchive(file);
    }

    /// <summary>The old binary format and an encrypted new one share their first bytes; only the latter names its encryption.</summary>
    private static DocumentReadResult OfCompoundFile(byte[] file) =>
        file.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? DocumentReadResult.Failed(DocumentProblemKind.Protected, "Файл защищён паролем. Снимите защиту в Word и пришлите снова.")
            : DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, "Это файл старого формата (.doc). Откройте его в Word, сохраните как «Документ Word (.docx)» и пришлите снова.");

    private static DocumentReadResult? CheckArchive(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return Bomb();
            if (!archive.Entries.Any(entry => entry.FullName.Equals(MainPart, StringComparison.OrdinalIgnoreCase) || entry.FullName.Equals("/" + MainPart, StringComparison.OrdinalIgnoreCase)))
                return NotWord();
            return UnpacksTooFar(archive) ? Bomb() : null;
        }
        catch (InvalidDataException)
        {
            return NotWord();
        }
    }

    /// <summary>Counts what really comes out: the sizes that an archive declares may lie.</summary>
    private static bool UnpacksTooFar(ZipArchive archive)
    {
        var left = (long)MostUnpackedBytes;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            if (entry.Length > left) return true;
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer, 0, buffer.Length)) > 0;)
                if ((left -= read) < 0) return true;
        }

        return false;
    }

    private static DocumentReadResult Bomb() => DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Документ слишком велик для дорожной карты. Оставьте в нём только план и пришлите снова.");

    private static DocumentReadResult NotWord() =>
        DocumentReadResult.Failed(DocumentProblemKind.Damaged, "Файл повреждён или это не документ Word. Откройте его в Word, сохраните как «Документ Word (.docx)» и пришлите снова.");
}
