using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Chooses the reader of a file by its name, and by its first bytes where the name says little.</summary>
public static class DocumentFiles
{
    /// <summary>Reads a file that a person sent; a problem is a result with the sentence to answer with.</summary>
    public static DocumentReadResult Read(string fileName, byte[] file)
    {
        var isArchive = file is [0x50, 0x4B, ..] or [0xD0, 0xCF, ..] or [0x25, 0x50, 0x44, 0x46, ..];
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".docx" or ".docm" or ".doc" or ".pdf" => WordDocumentReader.Read(file),
            ".txt" or ".tsv" or "" when !isArchive => TextBytes.Read(file),
            ".txt" or ".tsv" or "" => WordDocumentReader.Read(file),
            _ => DocumentReadResult.Failed(DocumentProblemKind.UnsupportedFormat, "Такой формат не читается. Сохраните дорожную карту как «Документ Word (.docx)» и пришлите снова."),
        };
    }
}
