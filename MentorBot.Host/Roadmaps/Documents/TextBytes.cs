using System.Text;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Reads the bytes of a text file: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, otherwise windows-1251.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the document; a problem is a result, never an exception.</summary>
    public static DocumentReadResult Read(byte[] file)
    {
        if (file.Length > FileGuard.MostBytes) return DocumentReadResult.Failed(DocumentProblemKind.TooLarge, "Файл больше 20 МБ. Пришлите файл меньше.");
        return PlainTextDocumentReader.Read(Decode(file));
    }

    private static string Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        if (file is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        try
        {
            return Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(file);
        }
    }
}
