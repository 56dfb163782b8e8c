using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Controls;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Files;

/// <summary>Keeps the file that was sent for an item, and enters its id in the place of the input.</summary>
internal static class FileEntries
{
    public static async Task<(Entries Entries, string? Mistake)> TakeAsync(
        UnitOfWork work, Assignment assignment, string name, ItemView item, Entries entries, Upload? upload, CancellationToken cancellation)
    {
        if (upload is null) return await IsOwnAsync(work, assignment, entries.One(name), cancellation) ? (entries, null) : (entries.With(name), null);
        if (upload.Mistake(item) is { } mistake) return (entries, mistake);
        var file = new StoredFile
        {
            Id = Ids.Next(),
            AssignmentId = assignment.Id,
            Name = upload.Name,
            ContentType = FileSigns.Of(upload.Name, upload.Content)!.ContentType,
            Size = upload.Content.Length,
            Content = upload.Content,
            CreatedAt = work.Now,
        };
        work.Db.StoredFiles.Add(file);
        return (entries.With(name, Ids.Text(file.Id)), null);
    }

    /// <summary>A page names the file that it keeps; only one of this very assignment may be named.</summary>
    private static async Task<bool> IsOwnAsync(UnitOfWork work, Assignment assignment, string kept, CancellationToken cancellation)
    {
        if (kept.Length == 0) return true;
        var id = Ids.Parse(kept);
        return await work.Db.StoredFiles.AnyAsync(file => file.Id == id && file.AssignmentId == assignment.Id, cancellation);
    }
}
