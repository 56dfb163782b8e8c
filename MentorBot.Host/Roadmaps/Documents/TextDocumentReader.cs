using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads a text export: cells between tabs, or one cell per line.</summary>
internal static class TextDocumentReader
{
    /// <summary>Reads the document; a problem is a result, never an exception.</summary>
    public static DocumentReadResult Read(byte[] file) => PlainTextDocumentReader.Read(TextBytes.Decode(file));
}
