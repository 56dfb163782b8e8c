using System.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>
/// Cuts a text into records and fields (RFC 4180): a field in quotes may hold the separator, line breaks and doubled quotes.
/// A quote inside a field that does not begin with one is a sign like any other.
/// </summary>
public static class SeparatedValues
{
    /// <summary>A quote that is never closed would take the rest of the file for one field.</summary>
    private const int LongestFieldInLines = 200;

    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>A record and the line on which it begins, from 1.</summary>
    public sealed record Record(int Line, IReadOnlyList<string> Fields);

    /// <summary>The separator that cuts the most of the first records into equally many fields.</summary>
    public static char SeparatorOf(string text) => Separators.MaxBy(separator => Evenness(text, separator));

    /// <summary>The records in their order, as they are asked for.</summary>
    public static IEnumerable<Record> Records(string text, char separator)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var record = new Record(line, Fields(text, separator, ref at, ref line));
            yield return record;
        }
    }

    private static int Evenness(string text, char separator)
    {
        var counts = Records(text, separator).Take(200).GroupBy(record => record.Fields.Count).Where(group => group.Key > 1);
        return counts.Select(group => (group.Count() * 100) + Math.Min(group.Key, 99)).DefaultIfEmpty().Max();
    }

    private static List<string> Fields(string text, char separator, ref int at, ref int line)
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(at < text.Length && text[at] == '"' && Quoted(text, separator, ref at, ref line) is { } quoted ? quoted : Plain(text, separator, ref at));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            EndLine(text, ref at);
            line++;
            return fields;
        }
    }

    private static string Plain(string text, char separator, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var field = end < 0 ? text[at..] : text.Substring(at, end);
        at += field.Length;
        return field;
    }

    /// <summary>Null where the quote is not closed before a separator or the end of a line: then it is a sign like any other.</summary>
    private static string? Quoted(string text, char separator, ref int at, ref int line)
    {
        var (field, lines, i) = (new StringBuilder(), 0, at + 1);
        while (i < text.Length && lines <= LongestFieldInLines)
        {
            var sign = text[i++];
            if (sign == '\n') lines++;
            if (sign != '"') field.Append(sign);
            else if (i < text.Length && text[i] == '"') field.Append(text[i++]);
            else if (i < text.Length && text[i] != separator && text[i] is not ('\r' or '\n')) return null;
            else
            {
                (at, line) = (i, line + lines);
                return field.ToString();
            }
        }

        return null;
    }

    private static void EndLine(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
    }
}
