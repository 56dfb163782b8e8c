namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>
/// Reads a text export of a document. Its tables stand either with one line per row and tabs between the cells,
/// or with one line per cell that begins with a tab.
/// </summary>
public static class PlainTextDocumentReader
{
    /// <summary>The most characters a text may have.</summary>
    public const int MostCharacters = 4_000_000;

    /// <summary>The most lines a text may have.</summary>
    public const int MostLines = 20_000;

    /// <summary>What to say of a file without a table.</summary>
    public const string NoTable = "В файле нет таблицы. Дорожная карта должна быть таблицей с мероприятиями, сроками и ответственными. Если таблица вставлена картинкой или это скан, пришлите документ, с которого он сделан.";

    /// <summary>Reads <paramref name="text"/>; the result is a problem when it is empty, too long or has no table.</summary>
    public static DocumentReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст.");
        if (text.Length > MostCharacters) return TooLarge();
        var lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > MostLines) return TooLarge();
        if (text.Contains('\0', StringComparison.Ordinal)) return DocumentReadResult.Failed(DocumentProblemKind.Damaged, "Это не текстовый файл. Пришлите дорожную карту в формате .docx или .txt.");

        var blocks = CellLines.AreUsedIn(lines) ? CellLines.Read(lines) : RowLines.Read(lines);
        return blocks.Exists(block => block is DocumentTable)
            ? DocumentReadResult.Of(new SourceDocument(blocks))
            : DocumentReadResult.Failed(DocumentProblemKind.NoTable, NoTable);
    }

    private static DocumentReadResult TooLarge() =>
        DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Файл слишком велик для дорожной карты. Оставьте в нём только план и пришлите снова.");
}
