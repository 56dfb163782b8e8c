using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>
/// Lets people of the sample school answer questionnaires: the engine is led from question to question and kept once,
/// on the last page; sending off is a turn of its own, through all that follows from it.
/// </summary>
internal sealed class SampleForms(QuestionnaireCatalog catalog, PastWork past, SampleCast cast)
{
    private static readonly IncomingEvent Answering = new TextReceived("");

    public async Task SendAsync(DateTimeOffset at, string key, Func<IQueryable<Assignment>, IQueryable<Assignment>> which, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var last = await AnswerAsync(at, key, which, answers, cancellation)
            ?? throw new InvalidOperationException($"The sample school leaves a question open in a questionnaire that «{key}» sends off.");
        await past.RunTurnAsync(at, cast.ChatOf(key), Answering, async (services, turn) =>
            await services.GetRequiredService<ChatRuns>().ApplyAsync(turn, await OpenOneAsync(turn, key, which, cancellation), last, cancellation), cancellation);
    }

    /// <summary>Answers what there are answers to.</summary>
    /// <returns>What sends the questionnaire off; null where a question is still open.</returns>
    public async Task<RunEvent?> AnswerAsync(DateTimeOffset at, string key, Func<IQueryable<Assignment>, IQueryable<Assignment>> which, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        RunEvent? last = null;
        await past.RunTurnAsync(at, cast.ChatOf(key), Answering, async (services, turn) =>
        {
            var assignment = await OpenOneAsync(turn, key, which, cancellation);
            var assignee = await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
            assignee.ActIn(turn);
            var context = await RunContextBuilder.BuildAsync(turn.Db, turn.Now, catalog[assignment.Code], assignment, assignee, cancellation);
            (var result, last) = Lead(key, catalog[assignment.Code], context, answers);
            RunStore.Save(turn, assignment, Answers.None, result);
            await services.GetRequiredService<AssignmentTriggers>().TryFireAsync(turn, assignment, AssignmentTrigger.Begin, cancellation);
            assignment.StartedAt = turn.Now;
            turn.Person.ActiveAssignmentId = assignment.Id;
        }, cancellation);
        return last;
    }

    private (RunResult Result, RunEvent? Last) Lead(string key, Questionnaire questionnaire, RunContext context, IReadOnlyDictionary<string, JsonElement> answers)
    {
        var replies = new SampleReplies(cast, context, key);
        var result = QuestionnaireEngine.Apply(questionnaire, RunState.New, Answers.None, context, new RunEvent.Open());
        while (result.State.Mode != RunMode.Summary)
        {
            var item = questionnaire.Find(result.State.Position!)!;
            var given = answers.TryGetValue(item.Key, out var answer) ? replies.To(item.Type, answer) : SampleReplies.Without(item);
            if (given is null) return (Whole(result), null);
            foreach (var reply in given)
            {
                result = QuestionnaireEngine.Apply(questionnaire, result.State, result.Answers, context, reply.At(result.State.Step));
                if (result.Outcome != RunOutcome.Accepted) throw new InvalidOperationException($"{questionnaire.Code}, {item.Key}: {result.Notice}");
            }
        }

        return (Whole(result), new RunEvent.Pressed(result.State.Step, Actions.Send));
    }

    /// <summary>All answers count as changed: none of them has been written yet.</summary>
    private static RunResult Whole(RunResult result) => result with { Changes = result.Answers.Entries.ToImmutableSortedDictionary(StringComparer.Ordinal) };

    private async Task<Assignment> OpenOneAsync(Turn turn, string key, Func<IQueryable<Assignment>, IQueryable<Assignment>> which, CancellationToken cancellation)
    {
        var assignee = cast.IdOf(key);
        return await which(turn.Db.Assignments)
            .SingleAsync(given => given.AssigneeId == assignee && (given.State == AssignmentState.Opened || given.State == AssignmentState.InProgress), cancellation);
    }
}
