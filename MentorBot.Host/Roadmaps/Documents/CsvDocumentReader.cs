using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads a .csv file in any of the encodings and with any of the separators that spreadsheet programs write.</summary>
internal static class CsvDocumentReader
{
    private const int MostColumns = 63;

    public static DocumentReadResult Read(byte[] file)
    {
        var text = TextBytes.Decode(file).TrimStart('\ufeff');
        if (string.IsNullOrWhiteSpace(text)) return DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст.");
        if (text.Length > PlainTextDocumentReader.MostCharacters) return DocumentLimits.TooLarge();
        if (text.Contains('\0', StringComparison.Ordinal)) return DocumentReadResult.Failed(DocumentProblemKind.Damaged, "Это не текстовый файл. Пришлите дорожную карту в формате .docx, .xlsx или .csv.");
        var separator = Named(text) ?? SeparatedValues.SeparatorOf(text);
        var rows = SeparatedValues.Records(text, separator).Skip(Named(text) is null ? 0 : 1).Take(DocumentLimits.MostRows + 1).Where(record => !IsRule(record)).Select(record => RowOf(record, separator)).ToList();
        if (rows.Count > DocumentLimits.MostRows) return DocumentLimits.TooManyRows();
        var blocks = new SheetBlocks();
        blocks.AddSheet(rows);
        return DocumentReadResult.Of(new SourceDocument(blocks.Blocks));
    }

    /// <summary>Where lines stand around the table as well, what is outside them is no column.</summary>
    private static IEnumerable<string> Framed(IReadOnlyList<string> fields, char separator) =>
        separator == '|' && fields.Count > 2 && string.IsNullOrWhiteSpace(fields[0]) && string.IsNullOrWhiteSpace(fields[^1]) ? fields.Skip(1).Take(fields.Count - 2) : fields;

    /// <summary>Spreadsheet programs may name the separator in the first line: «sep=;».</summary>
    private static char? Named(string text) => text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 ? text[4] : null;

    /// <summary>A line that is only drawn, as between the headings and the rows of a table in plain text.</summary>
    private static bool IsRule(SeparatedValues.Record record) =>
        record.Fields.Any(field => field.Contains("--", StringComparison.Ordinal) || field.Contains("==", StringComparison.Ordinal)) && record.Fields.All(field => field.All(sign => sign is '-' or '=' or '+' or ':' or ' ' or '|'));

    private static DocumentRow? RowOf(SeparatedValues.Record record, char separator) => record.Fields.All(string.IsNullOrWhiteSpace)
        ? null
        : new DocumentRow([.. Framed(record.Fields, separator).Take(MostColumns).Select(field => new DocumentCell(field.ReplaceLineEndings("\n").Trim()))], $"строка {record.Line}");
}
