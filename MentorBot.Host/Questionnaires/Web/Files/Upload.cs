using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Questionnaires.Web.Controls;

namespace MentorBot.Host.Questionnaires.Web.Files;

/// <summary>A file that came with a form.</summary>
internal sealed record Upload(string Name, byte[] Content)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private const int LongestName = 120;

    /// <summary>What kind of file it is; null for one that is not taken.</summary>
    public FileSign? Sign => FileSigns.Of(Name, Content);

    /// <summary>Null where no file was chosen.</summary>
    public static async Task<Upload?> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0) return null;
        using var content = new MemoryStream((int)Math.Min(file.Length, Largest + 1));
        await file.CopyToAsync(content, cancellation);
        return new Upload(SafeName(file.FileName), content.ToArray());
    }

    public string? Mistake(ItemView item, PageTexts texts)
    {
        if (Content.Length > Largest) return texts.UploadTooLarge;
        if (Sign is not { } sign) return $"{texts.UploadUnknown} {ItemWords.FileWanted(item, texts)}";
        if (item.Accepts == FileKinds.None || item.Accepts.HasFlag(sign.Kind)) return null;
        return $"{(sign.Kind == FileKinds.Photo ? texts.UploadIsPhoto : texts.UploadIsDocument)} {ItemWords.FileWanted(item, texts)}";
    }

    /// <summary>The name alone, without folders and signs that mean something to an operating system.</summary>
    private static string SafeName(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. name.Select(sign => char.IsLetterOrDigit(sign) || sign is '.' or '-' or '_' or ' ' or '(' or ')' ? sign : '_')]).Trim(' ', '.');
        if (clean.Length <= LongestName) return clean;
        var ending = Path.GetExtension(clean);
        return clean[..(LongestName - Math.Min(ending.Length, 10))] + ending[..Math.Min(ending.Length, 10)];
    }
}
