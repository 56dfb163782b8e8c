using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads a .docx or .docm file, the latter without its macros. Nothing outside the file is ever opened, and what is unpacked is bounded.</summary>
public static class WordDocumentReader
{
    internal const string Damaged = "Файл повреждён или это не документ Word. Откройте его в Word, сохраните как «Документ Word (.docx)» и пришлите снова.";

    /// <summary>Reads the bytes of a file; a problem is a result, never an exception.</summary>
    public static DocumentReadResult Read(byte[] file)
    {
        if (FileGuard.Check(file) is { } problem) return problem;
        try
        {
            if (WordPrescan.Check(file) is { } excess) return excess;
            using var stream = new MemoryStream(WordLinks.Removed(file), writable: false);
            using var word = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = FileGuard.MostUnpackedBytes });
            if (word.MainDocumentPart?.Document?.Body is not { } body) return DocumentReadResult.Failed(DocumentProblemKind.Damaged, Damaged);
            return DocumentReadResult.Of(new SourceDocument(new WordBlocks(new WordText(word.MainDocumentPart)).Read(body)));
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or IOException
            or InvalidOperationException or ArgumentException or NotSupportedException or UriFormatException or KeyNotFoundException)
        {
            return DocumentReadResult.Failed(DocumentProblemKind.Damaged, Damaged);
        }
    }
}
