using AngleSharp.Html.Parser;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads a page that an editor saved. Nothing on it is run or fetched.</summary>
internal static class HtmlDocumentReader
{
    private const int MostCharacters = 8_000_000;

    public static DocumentReadResult Read(byte[] file)
    {
        var text = TextBytes.DecodePage(file);
        if (string.IsNullOrWhiteSpace(text)) return DocumentReadResult.Failed(DocumentProblemKind.Empty, "Файл пуст.");
        if (text.Length > MostCharacters || HtmlCost.IsTooHigh(text)) return DocumentLimits.TooLarge();
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
        if (page.Body is not { } body) return DocumentReadResult.Of(new SourceDocument([]));
        return DocumentReadResult.Of(new SourceDocument(new HtmlBlocks().Read(body)));
    }
}
