using System.Text;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>The texts that cells share, in their order.</summary>
internal static class SharedStringsPart
{
    public static IReadOnlyList<string> Read(WorkbookParts parts, ReadingBudget budget)
    {
        var strings = new List<string>();
        using var xml = parts.TryOpen("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" }) continue;
            strings.Add(ReadText(xml));
            budget.CheckCount(strings.Count);
        }

        return strings;
    }

    /// <summary>The text inside the element at which the reader stands: its runs one after another, without the reading aids of some scripts.</summary>
    public static string ReadText(XmlReader xml)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement) return "";
        var (depth, inText, aid) = (xml.Depth, false, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    aid++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    aid--;
                    break;
                case XmlNodeType.Element when xml.LocalName == "t":
                    inText = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && aid == 0:
                    text.Append(xml.Value.AsSpan(0, Math.Min(xml.Value.Length, CellText.Longest)));
                    break;
            }
        }

        if (text.Length > CellText.Longest) text.Length = CellText.Longest;
        return CellText.Decode(text.ToString());
    }
}
