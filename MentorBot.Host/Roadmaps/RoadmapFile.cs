using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Authoring;
using MentorBot.Host.Roadmaps.Documents;
using MentorBot.Host.Roadmaps.Plans;
using MentorBot.Host.Roadmaps.Review;
using MentorBot.Host.Roadmaps.Revisions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>A roadmap that a curator sends into the chat.</summary>
internal sealed class RoadmapFile(IChatChannel channel) : IChatFiles
{
    private const int LongestTitle = 200;

    public async Task<bool> HandleAsync(Turn turn, FileReceived file, CancellationToken cancellation)
    {
        // A workbook may be a questionnaire: who reads those hands back what is none.
        if (WorkbookFile.IsSpreadsheet(file.Name)) return false;
        var curator = await turn.Db.Staff.FirstOrDefaultAsync(
            staff => staff.PersonId == turn.Person.Id && (staff.Role == "Curator" || staff.Role == "Director" || staff.Role == "Deputy"), cancellation);
        if (curator is null) return false;
        turn.ActAs(curator);
        turn.Reply(await ReadAsync(turn, curator, file, cancellation));
        return true;
    }

    private async Task<ChatMessage> ReadAsync(Turn turn, StaffMember curator, FileReceived file, CancellationToken cancellation)
    {
        if (file.Size > FileGuard.MostBytes) return new ChatMessage("Файл больше 20 МБ. Уберите из него картинки и пришлите снова.");
        if (await channel.DownloadAsync(file.File, FileGuard.MostBytes, cancellation) is not { } content)
            return new ChatMessage("Не получилось скачать файл. Пришлите его, пожалуйста, ещё раз.");
        var read = DocumentFiles.Read(file.Name, content);
        return read.Document is { } document
            ? (await TakeAsync(turn, curator, file, document, cancellation)).Answer
            : new ChatMessage(read.Problem!.Message);
    }

    /// <summary>Takes a workbook that is no questionnaire, and has been fetched, for a roadmap; null when it is none.</summary>
    public static async Task<ChatMessage?> TryReadWorkbookAsync(Turn turn, StaffMember curator, FileReceived file, byte[] content, CancellationToken cancellation)
    {
        if (DocumentFiles.Read(file.Name, content).Document is not { } document) return null;
        var (answer, isRoadmap) = await TakeAsync(turn, curator, file, document, cancellation);
        return isRoadmap ? answer : null;
    }

    /// <summary>Takes one plan of a document that has several.</summary>
    /// <param name="number">From 1, in the order of the document.</param>
    /// <param name="asksAtOnce">The questions about it begin with the answer; else a button leads to them.</param>
    public static async Task<ChatMessage> TakePlanAsync(
        Turn turn, StaffMember curator, string fileName, SourceDocument document, int number, bool asksAtOnce, CancellationToken cancellation)
    {
        var school = await turn.Db.Schools.SingleAsync(school => school.Id == curator.SchoolId, cancellation);
        var options = school.Settings.ReadingOn(turn.TodayAt(school)) with { Plan = number };
        return await StoreAsync(turn, school, fileName, document, options, RoadmapReader.Read(document, options), asksAtOnce, cancellation);
    }

    private static async Task<(ChatMessage Answer, bool IsRoadmap)> TakeAsync(
        Turn turn, StaffMember curator, FileReceived file, SourceDocument document, CancellationToken cancellation)
    {
        var school = await turn.Db.Schools.SingleAsync(school => school.Id == curator.SchoolId, cancellation);
        var options = school.Settings.ReadingOn(turn.TodayAt(school));
        var reading = RoadmapReader.Read(document, options);
        if (reading.Items.Count == 0) return (new ChatMessage(ChatText.Lines(reading.Warnings.Select(warning => (ChatText)warning.Message))), false);
        if (reading.Plans.Count < 2) return (await StoreAsync(turn, school, file.Name, document, options, reading, asksAtOnce: true, cancellation), true);
        var question = new PlanQuestion(Ids.Text(Ids.Next()), file.File, file.Name, [.. reading.Plans.Select(title => ChatText.Plain(title).Clip(LongestTitle).Value)], []);
        await question.KeepAsync(turn.Db, turn.Person, cancellation);
        return (PlanTexts.Ask(question), true);
    }

    private static async Task<ChatMessage> StoreAsync(
        Turn turn, School school, string fileName, SourceDocument document, RoadmapReadingOptions options, RoadmapReading reading, bool asksAtOnce, CancellationToken cancellation)
    {
        if (await RevisionChat.ProposeAsync(turn, school, fileName, document, options, reading, cancellation) is { } proposal) return proposal;
        var isSecond = await turn.Db.Roadmaps.AnyAsync(known => known.SchoolId == school.Id && known.LiveOn != null, cancellation);
        var roadmap = RoadmapImport.Store(turn, school, fileName, reading);
        return await ImportSummary.SayAsync(turn, roadmap, isSecond, cancellation, asksAtOnce);
    }
}
