using System.IO.Compression;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>The parts of a workbook by their names, as XML that is read forwards.</summary>
internal sealed class WorkbookParts(ZipArchive archive)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The part of this name; null where there is none.</summary>
    public XmlReader? TryOpen(string name)
    {
        var entry = archive.Entries.FirstOrDefault(entry => entry.FullName.TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), Settings);
    }

    public XmlReader Open(string name) => TryOpen(name) ?? throw new InvalidDataException($"The part {name} is missing.");

    /// <summary>The full name of what a part in the folder <c>xl</c> names as its target.</summary>
    public static string Resolve(string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var segments = new List<string> { "xl" };
        foreach (var segment in target.Split('/'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not (".." or ".")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
