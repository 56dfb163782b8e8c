using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Files;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Reopening;

/// <summary>The answers of a submitted questionnaire as they were, kept beside those that are being changed.</summary>
internal static class EarlierAnswers
{
    public static async Task KeepAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation)
    {
        var given = await GivenAsync(work, assignment, cancellation);
        work.Db.EarlierAnswers.AddRange(given.Select(answer => new EarlierAnswer
        {
            AssignmentId = assignment.Id,
            ReopenedAt = work.Now,
            Key = answer.Key,
            Value = answer.Value,
            AnsweredAt = answer.AnsweredAt,
        }));
    }

    /// <summary>Puts back what was kept last; what the person has changed since was never handed in.</summary>
    public static async Task RestoreAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation)
    {
        var kept = await work.Db.EarlierAnswers.AsNoTracking().Where(answer => answer.AssignmentId == assignment.Id).ToListAsync(cancellation);
        if (kept.Count == 0) return;
        var last = kept.Max(answer => answer.ReopenedAt);
        var before = kept.Where(answer => answer.ReopenedAt == last).ToDictionary(answer => answer.Key);
        var given = await GivenAsync(work, assignment, cancellation);
        foreach (var extra in given.Where(answer => !before.ContainsKey(answer.Key))) work.Db.Entry(extra).State = EntityState.Deleted;
        foreach (var old in before.Values)
        {
            var row = new StoredAnswer { AssignmentId = assignment.Id, Key = old.Key, Value = old.Value, AnsweredAt = old.AnsweredAt };
            work.Db.Entry(row).State = given.Exists(answer => answer.Key == old.Key) ? EntityState.Modified : EntityState.Added;
        }

        await NamedFiles.KeepOnlyAsync(work, assignment, before.Values.Select(answer => RunStore.ReadAnswer(answer.Value)), cancellation);
        assignment.RunState = RunStore.Write(RunStore.StateOf(assignment).Closed());
    }

    private static Task<List<StoredAnswer>> GivenAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation) =>
        work.Db.Answers.AsNoTracking().Where(answer => answer.AssignmentId == assignment.Id).ToListAsync(cancellation);
}
