using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Files;

/// <summary>A file is kept as long as an answer names it: one that stands, or one of those kept beside since the run was given back.</summary>
internal static class NamedFiles
{
    /// <summary>Whether a step lets go of a file: another takes its place, or the answer is none now.</summary>
    public static bool AreLetGo(Answers before, IEnumerable<KeyValuePair<string, Answer>> changes) =>
        changes.Any(change => before.Find(change.Key)?.Value is FileValue file && (change.Value.Value as FileValue)?.Id != file.Id);

    /// <param name="standing">All answers of the run as they are from now on.</param>
    public static async Task KeepOnlyAsync(UnitOfWork work, Assignment assignment, IEnumerable<Answer> standing, CancellationToken cancellation)
    {
        var files = await work.Db.StoredFiles.Where(file => file.AssignmentId == assignment.Id).Select(file => file.Id).ToListAsync(cancellation);
        if (files.Count == 0) return;
        var earlier = await work.Db.EarlierAnswers.AsNoTracking().Where(answer => answer.AssignmentId == assignment.Id).Select(answer => answer.Value).ToListAsync(cancellation);
        var named = standing.Concat(earlier.Select(RunStore.ReadAnswer)).Select(answer => answer.Value).OfType<FileValue>().Select(file => Ids.Parse(file.Id)).ToHashSet();
        foreach (var id in files.Where(id => !named.Contains(id))) work.Db.StoredFiles.Remove(RowOf(work, assignment, id));
    }

    /// <summary>Enough to delete it: its content may be large and is not read.</summary>
    private static StoredFile RowOf(UnitOfWork work, Assignment assignment, long id) =>
        work.Db.StoredFiles.Local.FindEntry(id)?.Entity ?? new StoredFile { Id = id, AssignmentId = assignment.Id, Name = "", ContentType = "" };
}
