using System.Buffers;
using System.Globalization;
using System.Text;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

/// <summary>Writes CSV as a Russian Excel opens it with a double click: UTF-8 with its mark, semicolons, a comma in numbers.</summary>
internal static class CsvWriter
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const char Separator = ';';
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n\t");
    private static readonly NumberFormatInfo Russian = new() { NumberDecimalSeparator = "," };

    public static void Write(Stream output, IEnumerable<IReadOnlyList<CellValue>> rows)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Count; column++)
            {
                if (column > 0) text.Write(Separator);
                text.Write(TextOf(row[column]));
            }

            text.WriteLine();
        }
    }

    private static string TextOf(CellValue value) => value switch
    {
        TextCell { Text: var text } => Quote(Harmless(text)),
        NumberCell { Number: var number } => number.ToString(Russian),
        DateCell { HasTime: true, Moment: var moment } => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateCell { Moment: var day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FlagCell { Flag: var flag } => flag ? "1" : "0",
        _ => "",
    };

    /// <summary>What a person wrote must not be taken for a formula by the program that opens the file.</summary>
    private static string Harmless(string text) => text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static string Quote(string text) => text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
