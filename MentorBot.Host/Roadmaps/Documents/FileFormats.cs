using System.IO.Compression;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Recognises a file by its first bytes; many a .doc is a page or a text in disguise.</summary>
internal static class FileFormats
{
    private const int HeadLength = 1024;

    public static FileFormat Of(string fileName, byte[] file)
    {
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (file.AsSpan().StartsWith("PK"u8)) return OfArchive(file, ending);
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..]) return ending.StartsWith(".xls", StringComparison.Ordinal) ? FileFormat.Workbook : FileFormat.Word;
        return OfBytes(file) ?? OfHead(TextBytes.Decode(file[..Math.Min(file.Length, HeadLength)])) ?? OfEnding(ending, file);
    }

    private static FileFormat? OfBytes(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF"u8)) return FileFormat.Pdf;
        if (file.StartsWith("{\\rtf"u8)) return FileFormat.RichText;
        if (file.StartsWith("Rar!"u8) || file is [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x1F, 0x8B, ..]) return FileFormat.Archive;
        return file is [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x42, 0x4D, ..] ? FileFormat.Picture : null;
    }

    private static FileFormat? OfHead(string head)
    {
        var begins = head.TrimStart('\ufeff', ' ', '\r', '\n', '\t');
        if (begins.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return FileFormat.SavedPage;
        var isPage = begins.StartsWith('<') && (begins.Contains("<html", StringComparison.OrdinalIgnoreCase) || begins.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase));
        return isPage ? FileFormat.Page : null;
    }

    private static FileFormat OfEnding(string ending, byte[] file) => ending switch
    {
        ".docx" or ".docm" or ".dotx" or ".doc" => FileFormat.Word,
        ".xlsx" or ".xlsm" or ".xls" => FileFormat.Workbook,
        ".html" or ".htm" or ".xhtml" => FileFormat.Page,
        ".csv" => FileFormat.Csv,
        ".tsv" => FileFormat.Text,
        ".txt" or "" => HasTabs(file) ? FileFormat.Text : FileFormat.Csv,
        ".pdf" => FileFormat.Pdf,
        ".odt" or ".ods" => FileFormat.OpenDocument,
        ".rtf" => FileFormat.RichText,
        ".pages" or ".numbers" => FileFormat.ApplePages,
        ".mht" or ".mhtml" => FileFormat.SavedPage,
        ".jpg" or ".jpeg" or ".png" or ".gif" or ".tif" or ".tiff" or ".bmp" or ".heic" or ".webp" => FileFormat.Picture,
        ".zip" or ".rar" or ".7z" => FileFormat.Archive,
        ".ppt" or ".pptx" => FileFormat.Presentation,
        _ => FileFormat.Other,
    };

    /// <summary>The names of the parts tell what an archive is; one that cannot be opened is what it is called, and damaged.</summary>
    private static FileFormat OfArchive(byte[] file, string ending)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var names = archive.Entries.Select(entry => entry.FullName.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase))) return FileFormat.Workbook;
            if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileFormat.Word;
            if (names.Contains("mimetype") || names.Contains("content.xml")) return FileFormat.OpenDocument;
            if (names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return FileFormat.Presentation;
            if (names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase))) return FileFormat.ApplePages;
            return OfEnding(ending, []) is FileFormat.Word or FileFormat.Workbook ? OfEnding(ending, []) : FileFormat.Archive;
        }
        catch (InvalidDataException)
        {
            return ending.StartsWith(".xls", StringComparison.Ordinal) ? FileFormat.Workbook : FileFormat.Word;
        }
    }

    private static bool HasTabs(byte[] file) => file.AsSpan().IndexOf((byte)'\t') >= 0;
}
