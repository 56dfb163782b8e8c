using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>Which looks of cells make a date of their number.</summary>
internal static partial class CellFormatsPart
{
    /// <summary>In milliseconds; the pattern is linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    /// <summary>For each look, by its number: what it shows of a date or a time; null where it shows none.</summary>
    public static IReadOnlyList<DateLook?> Read(WorkbookParts parts)
    {
        var codes = new Dictionary<int, string>();
        var formats = new List<DateLook?>();
        var inLooks = false;
        using var xml = parts.TryOpen("xl/styles.xml");
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inLooks = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id) codes[id] = xml.GetAttribute("formatCode") ?? "";
            if (xml.LocalName == "xf" && inLooks) formats.Add(LookOf(Number(xml, "numFmtId") ?? 0, codes));
        }

        return formats;
    }

    private static DateLook? LookOf(int format, Dictionary<int, string> codes)
    {
        if (codes.TryGetValue(format, out var code)) return LookOf(code);
        if (format == 16) return DateLook.DayOfMonth;
        if (format == 17) return DateLook.Month;
        return format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) ? DateLook.Whole : null;
    }

    /// <summary>Letters of days, months, years, hours and seconds, outside quotes, brackets and escapes.</summary>
    private static DateLook? LookOf(string code)
    {
        var letters = Quiet().Replace(code, "").ToLowerInvariant();
        if (letters.Contains("general", StringComparison.Ordinal) || !letters.Any(letter => letter is 'd' or 'm' or 'y' or 'h' or 's')) return null;
        var (day, month, year) = (letters.Contains('d', StringComparison.Ordinal), letters.Contains('m', StringComparison.Ordinal), letters.Contains('y', StringComparison.Ordinal));
        if (letters.Contains('h', StringComparison.Ordinal) || letters.Contains('s', StringComparison.Ordinal)) return DateLook.Whole;
        return (day, month, year) switch
        {
            (false, true, true) => DateLook.Month,
            (true, true, false) => DateLook.DayOfMonth,
            (false, true, false) => DateLook.MonthName,
            (false, false, true) => DateLook.Year,
            _ => DateLook.Whole,
        };
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", RegexOptions.None, LongestMatch)]
    private static partial Regex Quiet();
}
