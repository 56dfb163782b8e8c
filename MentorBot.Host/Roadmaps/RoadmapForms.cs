using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Anchors;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>What follows the forms under a row: a new date, or the day and document of its completion.</summary>
internal sealed class RoadmapForms : IAfterSubmission
{
    public IReadOnlyList<string> Codes { get; } = ["MOVE", "DONE"];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var item = await work.Db.WholeItems().SingleAsync(item => item.Id == assignment.RoadmapItemId, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var refusal = assignment.Code == "MOVE"
            ? await RoadmapItemService.MoveAsync(work, item, Day(answers["due"]), Text(answers, "reason"), cancellation)
            : await CompleteAgainAsync(work, item, Day(answers["done_on"]), Text(answers, "document"), cancellation);
        work.Say(assignee.Person, new ChatMessage(refusal is not null
            ? refusal.Reason
            : ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), Outcome(assignment, item))));
    }

    /// <summary>The tick may stand already: then the form only says the day and the paper.</summary>
    private static async Task<Domain.StateMachines.Refusal<Domain.Roadmaps.RoadmapItemState, Domain.Roadmaps.RoadmapItemTrigger, Domain.Roadmaps.RoadmapItemEffect>?> CompleteAgainAsync(
        UnitOfWork work, RoadmapItem item, DateOnly doneOn, string? document, CancellationToken cancellation)
    {
        if (item.IsOpen()) return await RoadmapItemService.CompleteAsync(work, item, item.NextDue(), doneOn, document, cancellation);
        var before = item.DoneOn;
        (item.DoneOn, item.Document) = (doneOn, document);
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "Complete", document);
        await RowAnchors.FollowAsync(work, item, before, cancellation);
        return null;
    }

    private static string Outcome(Assignment assignment, RoadmapItem item) => assignment.Code == "MOVE"
        ? $"📅 Новый срок: {EngineTexts.Russian.Date(item.Deadline.Due!.Value)}. Напоминания переставлены."
        : $"✅ Выполнено {(item.DoneOn is { } done ? EngineTexts.Russian.Date(done) : "")}{(item.Document is { } document ? $", документ: {document}" : "")}.";

    private static DateOnly Day(JsonElement answer) => DateOnly.ParseExact(answer.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        answers.TryGetValue(key, out var answer) ? answer.GetString() : null;
}
