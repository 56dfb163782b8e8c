using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Keeps a run in its rows: the engine's state with the assignment, each answer in a row of its own.</summary>
internal static class RunStore
{
    /// <summary>Looking once more at a question that has just been shown changes nothing.</summary>
    private static readonly TimeSpan SameShowing = TimeSpan.FromMinutes(1);

    private static readonly Func<MentorBotDb, long, IAsyncEnumerable<StoredAnswer>> RowsOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long assignment) => db.Answers.AsNoTracking().Where(answer => answer.AssignmentId == assignment));

    public static RunState StateOf(Assignment assignment) => ReadState(assignment.RunState);

    public static RunState ReadState(string? json) => json is null ? RunState.New : JsonSerializer.Deserialize(json, RunJson.Instance.RunState)!;

    public static Answer ReadAnswer(string json) => JsonSerializer.Deserialize(json, RunJson.Instance.Answer)!;

    public static string Write(RunState state) => JsonSerializer.Serialize(state, RunJson.Instance.RunState);

    public static string Write(Answer answer) => JsonSerializer.Serialize(answer, RunJson.Instance.Answer);

    public static async Task<Answers> AnswersAsync(MentorBotDb db, long assignmentId, CancellationToken cancellation)
    {
        var rows = await RowsOf(db, assignmentId).ToListAsync(cancellation);
        return new Answers(rows.ToImmutableSortedDictionary(row => row.Key, row => ReadAnswer(row.Value), StringComparer.Ordinal));
    }

    /// <summary>Writes what one event changed, and nothing else.</summary>
    /// <param name="before">The answers before the event: they say which rows exist.</param>
    public static void Save(UnitOfWork work, Assignment assignment, Answers before, RunResult result)
    {
        var state = Write(result.State);
        var isAskedAnew = state != assignment.RunState || !(work.Now - assignment.AskedAt < SameShowing);
        assignment.RunState = state;
        if (!result.Submitted && isAskedAnew) assignment.AskedAt = work.Now;
        if (result.Changes.Count > 0) work.Db.Entry(assignment).Property(run => run.RunState).IsModified = true; // Its version stands for the answers too.
        foreach (var (key, answer) in result.Changes)
        {
            work.Db.Entry(RowOf(assignment, key, answer, work.Now)).State = before.Find(key) is null ? EntityState.Added : EntityState.Modified;
        }
    }

    public static StoredAnswer RowOf(Assignment assignment, string key, Answer answer, DateTimeOffset at) =>
        new() { AssignmentId = assignment.Id, Key = key, Value = Write(answer), AnsweredAt = at };

    /// <summary>The answers that count, as the contract shows them.</summary>
    public static Dictionary<string, JsonElement> Shown(Answers answers) => Shown(answers, _ => true);

    /// <summary>The same, of the items alone that are not for the curator's eyes only.</summary>
    public static Dictionary<string, JsonElement> Open(Questionnaire questionnaire, Answers answers) =>
        Shown(answers, key => questionnaire.Find(key)?.Visibility == Visibility.Normal);

    private static Dictionary<string, JsonElement> Shown(Answers answers, Func<string, bool> isWanted) => answers.Entries
        .Where(entry => entry.Value is { SetAside: false, Value: not null } && isWanted(entry.Key))
        .ToDictionary(entry => entry.Key, entry => JsonSerializer.SerializeToElement(entry.Value.Value, JsonSerializerOptions.Web));
}
