using System.IO.Compression;
using System.Text;

namespace MentorBot.Tests.Host.Spreadsheets;

/// <summary>A workbook out of the very XML of its parts, for what no good program would write.</summary>
internal sealed class RawWorkbook
{
    private readonly Dictionary<string, string> parts = new()
    {
        ["xl/workbook.xml"] = """<workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = """<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
    };

    public RawWorkbook With(string part, string content)
    {
        parts[part] = content;
        return this;
    }

    public RawWorkbook Without(string part)
    {
        parts.Remove(part);
        return this;
    }

    /// <param name="rows">The XML of the rows of the only sheet.</param>
    public static RawWorkbook Of(string rows, string after = "") =>
        new RawWorkbook().With("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>");

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (part, content) in parts)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
