using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Writing;

/// <summary>
/// Writes .xlsx workbooks. Rows go straight to the stream: memory does not grow with their number, which the document library,
/// keeping every part unpacked until the end, does not offer.
/// </summary>
public static class SpreadsheetWriter
{
    /// <summary>The content type of what is written.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PartType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // Every file of the same content is the same to the byte.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook of at least one sheet into a stream, which may be one that cannot seek and stays open.</summary>
    public static void Write(Stream output, IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        WritePart(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, numbers));
        WritePart(archive, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "xl/workbook.xml")]));
        WritePart(archive, "xl/workbook.xml", xml => WriteWorkbook(xml, SheetNames.Of(sheets.Select(sheet => sheet.Name)), sheets));
        WritePart(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
            xml, [.. numbers.Select(number => ($"rId{number}", "worksheet", $"worksheets/sheet{number}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        foreach (var number in numbers) WritePart(archive, $"xl/worksheets/sheet{number}.xml", xml => SheetPart.Write(xml, Main, sheets[number - 1]));
        using var styles = new StreamWriter(Open(archive, "xl/styles.xml"));
        styles.Write(CellStyles.Part);
    }

    /// <summary>The bytes of a workbook.</summary>
    public static byte[] ToBytes(IReadOnlyList<Sheet> sheets)
    {
        using var stream = new MemoryStream();
        Write(stream, sheets);
        return stream.ToArray();
    }

    private static Stream Open(ZipArchive archive, string part)
    {
        var entry = archive.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    private static void WritePart(ZipArchive archive, string part, Action<XmlWriter> write)
    {
        using var stream = Open(archive, part);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteContentTypes(XmlWriter xml, List<int> sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        WriteElement(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteElement(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        WriteElement(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", PartType + "sheet.main+xml"));
        WriteElement(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", PartType + "styles+xml"));
        foreach (var sheet in sheets) WriteElement(xml, "Override", ("PartName", $"/xl/worksheets/sheet{sheet}.xml"), ("ContentType", PartType + "worksheet+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", PackageRelations);
        foreach (var (id, type, target) in relations) WriteElement(xml, "Relationship", ("Id", id), ("Type", $"{Relations}/{type}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<string> names, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        foreach (var (index, name) in names.Index())
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", Relations, $"rId{index + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WritePrintTitles(xml, names, sheets);
        xml.WriteEndElement();
    }

    /// <summary>Printed on several pages, a wide sheet has its headings on each.</summary>
    private static void WritePrintTitles(XmlWriter xml, IReadOnlyList<string> names, IReadOnlyList<Sheet> sheets)
    {
        var printed = sheets.Index().Where(sheet => sheet.Item is { IsLandscape: true, HasHeader: true }).ToList();
        if (printed.Count == 0) return;
        xml.WriteStartElement("definedNames", Main);
        foreach (var (index, sheet) in printed)
        {
            xml.WriteStartElement("definedName", Main);
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", index.ToString(CultureInfo.InvariantCulture));
            xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'!${sheet.HeaderRow}:${sheet.HeaderRow}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, null);
        foreach (var attribute in attributes) xml.WriteAttributeString(attribute.Name, attribute.Value);
        xml.WriteEndElement();
    }
}
