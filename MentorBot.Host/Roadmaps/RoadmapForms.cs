using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Anchors;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>What follows the forms under a row: a new date, the day and document of its completion, why it is not theirs.</summary>
internal sealed class RoadmapForms : IAfterSubmission
{
    public const string Move = "MOVE";
    public const string Done = "DONE";
    public const string Decline = "DECLINE";

    private const string DayFormat = "yyyy-MM-dd";

    public IReadOnlyList<string> Codes { get; } = [Move, Done, Decline];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var item = await work.Db.WholeItems().SingleAsync(item => item.Id == assignment.RoadmapItemId, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        if (assignment.Code == Decline)
        {
            await RoadmapDeclining.DeclineAsync(work, item, assignee.Staff!, Text(answers, "reason"), cancellation);
            work.Say(assignee.Person, new ChatMessage(ChatText.Paragraphs(
                ChatText.Strong($"{item.Number}. {item.Title}"), "Хорошо. Куратор узнает, что строка не ваша; напоминать вам о ней больше не буду.")));
            return;
        }

        var refusal = assignment.Code == Move
            ? await RoadmapItemService.MoveAsync(work, item, Day(answers["due"]), Text(answers, "reason"), cancellation)
            : await CompleteAgainAsync(work, item, item.DueNow(assignment.DueOn), Day(answers["done_on"]), Document(answers), cancellation);
        work.Say(assignee.Person, new ChatMessage(refusal is not null
            ? refusal.Reason
            : ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), Outcome(assignment, item, work.TodayAt(item.Roadmap!.School!)))));
    }

    /// <summary>Its number and date as somebody wrote them, and the file where they sent one.</summary>
    private static string? Document(IReadOnlyDictionary<string, JsonElement> answers)
    {
        var words = Text(answers, "document");
        var file = answers.TryGetValue("proof", out var sent) && sent.ValueKind == JsonValueKind.Object ? $"файл «{sent.GetProperty("name").GetString()}»" : null;
        return words is null || file is null ? words ?? file : $"{words}, {file}";
    }

    /// <summary>The tick may stand already: then the form only says the day and the paper.</summary>
    private static async Task<Refusal<RoadmapItemState, RoadmapItemTrigger, RoadmapItemEffect>?> CompleteAgainAsync(
        UnitOfWork work, RoadmapItem item, DateOnly? occurrence, DateOnly doneOn, string? document, CancellationToken cancellation)
    {
        if (item.IsOpen()) return await RoadmapItemService.CompleteAsync(work, item, occurrence, doneOn, document, cancellation);
        var inTime = new RowIsDoneInTimeOfPlan();
        if (!inTime.IsMetBy(RoadmapItemService.FactsOf(item, work.TodayAt(item.Roadmap!.School!)) with { DoneOn = doneOn })) return new(item.State, RoadmapItemTrigger.Complete, [], inTime.Refusal, inTime.Name);
        var before = item.DoneOn;
        (item.DoneOn, item.Document) = (doneOn, document);
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "Complete", document);
        await RowAnchors.FollowAsync(work, item, before, cancellation);
        return null;
    }

    private static ChatText Outcome(Assignment assignment, RoadmapItem item, DateOnly today)
    {
        if (assignment.Code == Move) return $"📅 Новый срок: {(item.NextDue() is { } due ? EngineTexts.Russian.Date(due) : "не указан")}. Напоминания переставлены.";
        if (!item.IsOpen()) return $"✅ Выполнено {(item.DoneOn is { } done ? EngineTexts.Russian.Date(done) : "")}{(item.Document is { } document ? $", документ: {document}" : "")}.";
        return ChatText.Lines("✅ Отмечено выполненным.", RoadmapTexts.Next(item, today));
    }

    private static DateOnly Day(JsonElement answer) => DateOnly.ParseExact(answer.GetString()!, DayFormat, CultureInfo.InvariantCulture);

    private static string? Text(IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        answers.TryGetValue(key, out var answer) && answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;
}
