using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Chooses the reader of a file by what it is: its first bytes, and its name where they say little.</summary>
public static class DocumentFiles
{
    /// <summary>Reads a file that a person sent; a problem is a result with the sentence to answer with.</summary>
    public static DocumentReadResult Read(string fileName, byte[] file)
    {
        if (file.Length == 0) return DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст.");
        if (file.Length > FileGuard.MostBytes) return DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Файл больше 20 МБ. Уберите из него картинки и пришлите снова.");
        var format = FileFormats.Of(fileName, file);
        return Checked(format switch
        {
            FileFormat.Word => WordDocumentReader.Read(file),
            FileFormat.Workbook => WorkbookDocumentReader.Read(file),
            FileFormat.Page => HtmlDocumentReader.Read(file),
            FileFormat.Csv => CsvDocumentReader.Read(file),
            FileFormat.Text => TextDocumentReader.Read(file),
            _ => DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, SavingAdvice.For(format)),
        });
    }

    private static DocumentReadResult Checked(DocumentReadResult result)
    {
        if (result.Document is not { } document) return result;
        if (document.Tables.Sum(table => table.Rows.Count) > DocumentLimits.MostRows) return DocumentLimits.TooManyRows();
        return document.Tables.Any()
            ? result
            : DocumentReadResult.Failed(DocumentProblemKind.NoTable, PlainTextDocumentReader.NoTable);
    }
}
