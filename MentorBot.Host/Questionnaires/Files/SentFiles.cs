using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using FileType = MentorBot.Domain.Questionnaires.Kinds.FileType;

namespace MentorBot.Host.Questionnaires.Files;

/// <summary>A photo or document that is sent as an answer. The messenger keeps its content; here stands by what name it is had.</summary>
internal sealed class SentFiles(ChatRuns runs)
{
    public const long MostBytes = FileType.MostMegabytes * 1024 * 1024L;

    private const int LongestName = 200;

    public async Task TakeAsync(Turn turn, Assignment assignment, FileReceived file, CancellationToken cancellation)
    {
        if (file.Size > MostBytes)
        {
            var assignee = await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
            await runs.ApplyAsync(turn, assignment, new RunEvent.Open(), cancellation, EngineTexts.Of(RunContextBuilder.LanguageOf(assignee.Participant)).FileTooLarge);
            return;
        }

        var stored = new StoredFile
        {
            Id = Ids.Next(),
            AssignmentId = assignment.Id,
            Name = NameOf(file),
            ContentType = ContentTypeOf(file),
            Size = file.Size,
            MessengerFile = file.File,
            CreatedAt = turn.Now,
        };
        var step = await runs.ApplyAsync(turn, assignment, new RunEvent.SentFile(RefOf(file, stored.Id)), cancellation);
        if (step.Result.Changes.Values.Any(answer => answer.Value is FileValue kept && kept.Id == Ids.Text(stored.Id))) turn.Db.StoredFiles.Add(stored);
    }

    /// <param name="id">Of the stored file; 0 where none is kept.</param>
    public static FileRef RefOf(FileReceived file, long id) => new(Ids.Text(id), NameOf(file), file.Size, file.IsPhoto, ContentTypeOf(file));

    private static string ContentTypeOf(FileReceived file) => file.ContentType ?? "application/octet-stream";

    /// <summary>Without what would stand for a folder; never empty.</summary>
    private static string NameOf(FileReceived file)
    {
        var name = string.Concat(file.Name.Where(letter => !char.IsControl(letter) && letter is not ('/' or '\\' or ':'))).Trim();
        return name.Length == 0 ? "Файл" : name.Length > LongestName ? name[^LongestName..] : name;
    }
}
