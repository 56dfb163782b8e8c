using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Host.Questionnaires.Web.Files;

/// <summary>A kind of file that is taken, known by its first bytes: what a browser says about it proves nothing.</summary>
/// <param name="Offset">Where the sign stands.</param>
internal sealed record FileSign(FileKinds Kind, string ContentType, IReadOnlyList<string> Endings, byte[] Sign, int Offset = 0)
{
    public bool Fits(string name, ReadOnlySpan<byte> content) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && content.Length > Offset && content[Offset..].StartsWith(Sign);
}

internal static class FileSigns
{
    private static readonly byte[] Archive = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>Nothing among them that a browser or an office program would run.</summary>
    public static readonly IReadOnlyList<FileSign> Known =
    [
        new(FileKinds.Photo, "image/jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF]),
        new(FileKinds.Photo, "image/png", [".png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        new(FileKinds.Photo, "image/webp", [".webp"], "WEBP"u8.ToArray(), Offset: 8),
        new(FileKinds.Photo, "image/heic", [".heic", ".heif"], "ftyp"u8.ToArray(), Offset: 4),
        new(FileKinds.Document, "application/pdf", [".pdf"], "%PDF-"u8.ToArray()),
        new(FileKinds.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], Archive),
        new(FileKinds.Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], Archive),
        new(FileKinds.Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".pptx"], Archive),
        new(FileKinds.Document, "application/vnd.oasis.opendocument.text", [".odt"], Archive),
    ];

    public static FileSign? Of(string name, ReadOnlySpan<byte> content)
    {
        foreach (var sign in Known)
        {
            if (sign.Fits(name, content)) return sign;
        }

        return null;
    }
}
