using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Authoring;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>A roadmap that a curator sends into the chat.</summary>
internal sealed class RoadmapFile(IChatChannel channel) : IChatFiles
{
    public async Task<bool> HandleAsync(Turn turn, FileReceived file, CancellationToken cancellation)
    {
        if (WorkbookFile.IsSpreadsheet(file.Name)) return false;
        var curator = await turn.Db.Staff.FirstOrDefaultAsync(
            staff => staff.PersonId == turn.Person.Id && (staff.Role == "Curator" || staff.Role == "Director" || staff.Role == "Deputy"), cancellation);
        if (curator is null) return false;
        turn.ActAs(curator);
        if (await ReadAsync(turn, curator, file, cancellation) is { } problem) turn.Reply(problem);
        return true;
    }

    /// <returns>Why it could not be read; null where it was, and everything is said.</returns>
    private async Task<ChatMessage?> ReadAsync(Turn turn, StaffMember curator, FileReceived file, CancellationToken cancellation)
    {
        if (file.Size > FileGuard.MostBytes) return new ChatMessage("Файл больше 20 МБ. Уберите из него картинки и пришлите снова.");
        if (await channel.DownloadAsync(file.File, FileGuard.MostBytes, cancellation) is not { } content)
            return new ChatMessage("Не получилось скачать файл. Пришлите его, пожалуйста, ещё раз.");
        var read = DocumentFiles.Read(file.Name, content);
        if (read.Document is not { } document) return new ChatMessage(read.Problem!.Message);
        var school = await turn.Db.Schools.SingleAsync(school => school.Id == curator.SchoolId, cancellation);
        var reading = RoadmapReader.Read(document, school.Settings.ReadingOn(turn.TodayAt(school)));
        if (reading.Items.Count == 0) return new ChatMessage(ChatText.Lines(reading.Warnings.Select(warning => (ChatText)warning.Message)));
        var isSecond = await turn.Db.Roadmaps.AnyAsync(known => known.SchoolId == school.Id && known.LiveOn != null, cancellation);
        var roadmap = RoadmapImport.Store(turn, school, file.Name, reading);
        var staff = await turn.Db.StaffOfAsync(school.Id, cancellation);
        turn.Reply(ImportSummary.Of(roadmap, staff, turn.TodayAt(school), isSecond));
        var queue = await ReviewQueue.OfAsync(turn.Db, roadmap, cancellation);
        if (queue.Open.Count > 0) turn.ReplyBelow(ReviewTexts.Next(roadmap, queue, after: 0));
        return null;
    }
}
