using MentorBot.Domain.Conversation;
using MentorBot.Host.BotApi;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Files;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The photo or file by which a row was shown to be done.</summary>
internal sealed class RoadmapProof(IChatChannel channel)
{
    public static Task<bool> ExistsAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) => Files(work, item).AnyAsync(cancellation);

    /// <summary>Sends the newest one below.</summary>
    public async Task SendAsync(Turn turn, RoadmapItem item, CancellationToken cancellation)
    {
        var file = await Files(turn, item).OrderByDescending(file => file.Id).FirstOrDefaultAsync(cancellation);
        if (file is null || await ReadAsync(file, cancellation) is not { } content)
        {
            turn.Toast = "Файла больше нет";
            return;
        }

        turn.ReplyBelow(new ChatMessage($"{item.Number}. {item.Title}", [], File: new ChatFile(file.Name, content)));
    }

    private static IQueryable<StoredFile> Files(UnitOfWork work, RoadmapItem item) =>
        from assignment in work.Db.Assignments.AsNoTracking()
        where assignment.SchoolId == item.Roadmap!.SchoolId && assignment.RoadmapItemId == item.Id && assignment.Code == RoadmapForms.Done && assignment.SubmittedAt != null
        join file in work.Db.StoredFiles.AsNoTracking() on assignment.Id equals file.AssignmentId
        select file;

    private async Task<byte[]?> ReadAsync(StoredFile file, CancellationToken cancellation)
    {
        if (file.Content is { } uploaded) return uploaded;
        try
        {
            return await channel.DownloadAsync(file.MessengerFile!, SentFiles.MostBytes, cancellation);
        }
        catch (BotApiException)
        {
            return null;
        }
    }
}
