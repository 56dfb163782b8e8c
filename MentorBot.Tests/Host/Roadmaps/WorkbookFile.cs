using System.IO.Compression;
using System.Text;

namespace MentorBot.Tests.Host.Roadmaps;

/// <summary>The smallest file that is a workbook, with sheets of one's own.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] WithSheet(string content) => WithSheets([("Лист1", content)]);

    public static byte[] WithSheets(IReadOnlyList<(string Name, string Content)> sheets, string styles = "") =>
        Of([.. sheets.Select(sheet => (sheet.Name, $"<worksheet xmlns=\"{Main}\">{sheet.Content}</worksheet>"))], styles);

    /// <summary>A workbook whose only sheet is this part.</summary>
    public static byte[] WithDocument(string part) => Of([("Лист1", part)], string.Empty);

    private static byte[] Of(IReadOnlyList<(string Name, string Part)> sheets, string styles)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            for (var i = 0; i < sheets.Count; i++) Add(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Part);
            if (styles.Length > 0) Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
