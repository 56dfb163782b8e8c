using System.IO.Compression;
using System.Xml;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Walks the parts of a Word file once, forwards, before a tree of them is made: a tree costs many times its file, and its depth costs stack.</summary>
internal static class WordPrescan
{
    private const int DeepestElement = 256;
    private const int MostElements = 1_500_000;
    private const int MostCharacters = 12_000_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>The problem that forbids a tree; null when one may be made.</summary>
    /// <exception cref="XmlException">A part is no XML, or declares entities.</exception>
    public static DocumentReadResult? Check(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var count = new Counts();
        foreach (var entry in archive.Entries.Where(IsRead))
            if (Check(entry, count) is { } problem) return problem;
        return null;
    }

    /// <summary>A part as XML that may not declare or fetch anything.</summary>
    public static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), Settings);

    private static bool IsRead(ZipArchiveEntry entry) =>
        entry.FullName.TrimStart('/').StartsWith("word/", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static DocumentReadResult? Check(ZipArchiveEntry entry, Counts count)
    {
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.Depth > DeepestElement) return DocumentReadResult.Failed(DocumentProblemKind.Damaged, WordDocumentReader.Damaged);
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) count.Characters += xml.Value.Length;
            if (xml.NodeType is XmlNodeType.Element) count.Elements++;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "tr" } && ++count.Rows > DocumentLimits.MostRows) return DocumentLimits.TooManyRows();
            if (count.Elements > MostElements || count.Characters > MostCharacters) return DocumentLimits.TooLarge();
        }

        return null;
    }

    private sealed class Counts
    {
        public int Elements { get; set; }

        public int Rows { get; set; }

        public long Characters { get; set; }
    }
}
