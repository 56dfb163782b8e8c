using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace MentorBot.Host.Spreadsheets;

/// <summary>The way a workbook writes signs that its XML cannot hold: <c>_x000D_</c> is a carriage return.</summary>
internal static partial class CellText
{
    /// <summary>The most characters that a cell can hold.</summary>
    public const int Longest = 32_767;

    /// <summary>In milliseconds; the pattern is linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    public static string Encode(string text)
    {
        var bounded = text.Length > Longest ? text[..Longest] : text;
        var escaped = LooksEncoded().Replace(bounded, "_x005F_");
        if (escaped.All(IsPlain)) return escaped;
        var encoded = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            var sign = escaped[index];
            if (char.IsHighSurrogate(sign) && index + 1 < escaped.Length && char.IsLowSurrogate(escaped[index + 1])) encoded.Append(sign).Append(escaped[++index]);
            else if (char.IsSurrogate(sign)) encoded.Append('\uFFFD');
            else if (IsPlain(sign)) encoded.Append(sign);
            else encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)sign:X4}_");
        }

        return encoded.ToString();
    }

    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Encoded().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    /// <summary>A carriage return is no plain sign: whoever reads the XML would take it for a line feed.</summary>
    private static bool IsPlain(char sign) => sign != '\r' && !char.IsSurrogate(sign) && XmlConvert.IsXmlChar(sign);

    /// <summary>An underscore that would be taken for the beginning of an encoded sign.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, LongestMatch)]
    private static partial Regex LooksEncoded();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, LongestMatch)]
    private static partial Regex Encoded();
}
