using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Files;

/// <summary>What stands for an item that wants a file.</summary>
internal sealed record EnteredFile(FileValue? Value, string? Mistake = null);

/// <summary>Keeps the file that was sent for an item, or finds the one that the page names as kept already.</summary>
internal static class FileEntries
{
    public static async Task<EnteredFile> TakeAsync(
        UnitOfWork work, Assignment assignment, ItemView item, string kept, Upload? upload, PageTexts texts, CancellationToken cancellation)
    {
        if (upload is null) return new EnteredFile(await KeptAsync(work, assignment, kept, cancellation));
        if (upload.Mistake(item, texts) is { } mistake) return new EnteredFile(await KeptAsync(work, assignment, kept, cancellation), mistake);
        var file = new StoredFile
        {
            Id = Ids.Next(),
            AssignmentId = assignment.Id,
            Name = upload.Name,
            ContentType = upload.Sign!.ContentType,
            Size = upload.Content.Length,
            Content = upload.Content,
            CreatedAt = work.Now,
        };
        work.Db.StoredFiles.Add(file);
        return new EnteredFile(new FileValue(Ids.Text(file.Id), file.Name, upload.Sign.Kind == FileKinds.Photo));
    }

    /// <summary>Only a file of this very assignment may be named.</summary>
    private static async Task<FileValue?> KeptAsync(UnitOfWork work, Assignment assignment, string kept, CancellationToken cancellation)
    {
        var id = Ids.Parse(kept);
        var file = await work.Db.StoredFiles.AsNoTracking()
            .Where(known => known.Id == id && known.AssignmentId == assignment.Id)
            .Select(known => new { known.Name, known.ContentType })
            .SingleOrDefaultAsync(cancellation);
        return file is null ? null : new FileValue(Ids.Text(id), file.Name, file.ContentType.StartsWith("image/", StringComparison.Ordinal));
    }
}
