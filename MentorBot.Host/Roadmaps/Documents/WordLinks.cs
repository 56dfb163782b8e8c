using System.IO.Compression;
using System.Xml.Linq;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>
/// Takes the links to places outside out of a Word file: nothing there is ever opened, and a link that is written wrongly
/// would make the library refuse the whole document.
/// </summary>
internal static class WordLinks
{
    /// <summary>The file without its links; the same bytes where it has none.</summary>
    public static byte[] Removed(byte[] file)
    {
        using var source = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var inner = source.Entries.Where(IsRelations).Select(entry => (entry.FullName, Part: Load(entry))).Where(pair => RemoveLinks(pair.Part)).ToDictionary(pair => pair.FullName, pair => pair.Part);
        if (inner.Count == 0) return file;
        var copy = new MemoryStream();
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in source.Entries.Where(IsXml)) Copy(entry, target, inner.GetValueOrDefault(entry.FullName));
        return copy.ToArray();
    }

    private static bool IsRelations(ZipArchiveEntry entry) => entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Pictures are not read, and need not be copied.</summary>
    private static bool IsXml(ZipArchiveEntry entry) => IsRelations(entry) || entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var xml = WordPrescan.Open(entry);
        return XDocument.Load(xml);
    }

    private static bool RemoveLinks(XDocument relations)
    {
        var links = relations.Root?.Elements().Where(relation => (string?)relation.Attribute("TargetMode") == "External").ToList() ?? [];
        links.ForEach(link => link.Remove());
        return links.Count > 0;
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive target, XDocument? changed)
    {
        using var content = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
        if (changed is not null)
        {
            changed.Save(content);
            return;
        }

        using var original = entry.Open();
        original.CopyTo(content);
    }
}
