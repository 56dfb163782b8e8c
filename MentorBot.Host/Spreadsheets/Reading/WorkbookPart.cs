using System.Xml;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <param name="Part">Name of the part that holds the sheet.</param>
internal sealed record SheetEntry(string Name, bool Hidden, string Part);

/// <summary>What the main part says: the sheets in the order of their tabs, and whether days are counted from 1904.</summary>
internal sealed record WorkbookPart(IReadOnlyList<SheetEntry> Sheets, bool From1904)
{
    public static WorkbookPart Read(WorkbookParts parts)
    {
        var targets = ReadTargets(parts);
        var sheets = new List<SheetEntry>();
        var from1904 = false;
        using var xml = parts.Open("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            // A chart or a macro sheet has no cells, and no relation to a worksheet.
            if (xml.LocalName == "sheet" && targets.GetValueOrDefault(RelationOf(xml)) is { } part)
                sheets.Add(new SheetEntry(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", part));
        }

        return new WorkbookPart(sheets, from1904);
    }

    private static Dictionary<string, string> ReadTargets(WorkbookParts parts)
    {
        var targets = new Dictionary<string, string>();
        using var xml = parts.Open("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            var isSheet = xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true;
            if (isSheet && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) targets[id] = WorkbookParts.Resolve(target);
        }

        return targets;
    }

    /// <summary>The id of the relation stands in a namespace of its own, of which there are two.</summary>
    private static string RelationOf(XmlReader xml)
    {
        for (var index = 0; index < xml.AttributeCount; index++)
        {
            xml.MoveToAttribute(index);
            var isRelation = xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal);
            var value = xml.Value;
            xml.MoveToElement();
            if (isRelation) return value;
        }

        return "";
    }
}
