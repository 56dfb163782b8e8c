using System.IO.Compression;

namespace MentorBot.Host.OfficeFiles;

/// <summary>Looks at the bytes of an office file before anything is parsed.</summary>
internal static class OfficeFileCheck
{
    /// <summary>The most bytes a file may have: 20 MB, as in the chat.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>The most bytes that the parts of a file may unpack to.</summary>
    public const int MostUnpackedBytes = 64 * 1024 * 1024;

    private const int MostEntries = 2000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The fault that makes the file unreadable; null when it may be parsed.</summary>
    /// <param name="fault">What is wrong with an archive of this content, by the names of its entries; null for nothing.</param>
    public static OfficeFileFault? Find(byte[] file, Func<IReadOnlySet<string>, OfficeFileFault?> fault)
    {
        if (file.Length == 0) return OfficeFileFault.Empty;
        if (file.Length > MostBytes) return OfficeFileFault.TooLarge;
        if (file.AsSpan().StartsWith(CompoundFile)) return OfCompoundFile(file);
        if (file.AsSpan().StartsWith("%PDF"u8)) return OfficeFileFault.Pdf;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return OfficeFileFault.UnpacksTooFar;
            var names = archive.Entries.Select(entry => entry.FullName.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return fault(names) ?? (UnpacksTooFar(archive) ? OfficeFileFault.UnpacksTooFar : null);
        }
        catch (InvalidDataException)
        {
            return OfficeFileFault.Damaged;
        }
    }

    /// <summary>The old binary format and an encrypted new one share their first bytes; only the latter names its encryption.</summary>
    private static OfficeFileFault OfCompoundFile(byte[] file) =>
        file.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0 ? OfficeFileFault.Protected : OfficeFileFault.OldFormat;

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
}
