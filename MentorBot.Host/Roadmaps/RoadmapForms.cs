using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
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

    /// <summary>The key of the day on which a row was done.</summary>
    public const string DoneOn = "done_on";

    private const string DayFormat = "yyyy-MM-dd";

    public IReadOnlyList<string> Codes { get; } = [Move, Done, Decline];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var item = await work.Db.WholeItems().SingleAsync(item => item.Id == assignment.RoadmapItemId, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var outcome = assignment.Code switch
        {
            Decline => await DeclineAsync(work, item, assignee.Staff!, Text(answers, "reason"), cancellation),
            Move => await MoveAsync(work, item, assignment.DueOn, Day(answers["due"]), Text(answers, "reason"), cancellation),
            _ => await CompleteAsync(work, item, item.DueNow(assignment.DueOn), Day(answers[DoneOn]), Document(answers), cancellation),
        };
        work.Say(assignee.Person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), outcome),
            new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null))));
    }

    private static async Task<ChatText> DeclineAsync(UnitOfWork work, RoadmapItem item, StaffMember member, string? reason, CancellationToken cancellation)
    {
        if (!item.IsOpen()) return "Строка уже закрыта: напоминать о ней больше не буду.";
        await RoadmapDeclining.DeclineAsync(work, item, member, reason, cancellation);
        return "Хорошо. Куратор узнает, что строка не ваша; напоминать вам о ней больше не буду.";
    }

    private static async Task<ChatText> MoveAsync(UnitOfWork work, RoadmapItem item, DateOnly? asked, DateOnly due, string? reason, CancellationToken cancellation)
    {
        if (!item.IsOpen()) return "Строка уже закрыта, переносить нечего.";
        var (isOneOfSeveral, before) = (item.Deadline.Occurrences.Count > 1, item.NextDue());
        if (await RoadmapItemService.MoveAsync(work, item, asked, due, reason, cancellation) is { } refusal) return refusal.Reason;
        return ChatText.Lines(
            isOneOfSeveral && (asked ?? before) is { } from
                ? $"📅 Срок {EngineTexts.Russian.Date(from)} перенесён на {EngineTexts.Russian.Date(due)}. Напоминания переставлены."
                : $"📅 Новый срок: {EngineTexts.Russian.Date(due)}. Напоминания переставлены.",
            !isOneOfSeveral && asked is not null && before is { } meanwhile && before != asked ? $"Пока вы отвечали, срок уже переносили: он был {EngineTexts.Russian.Date(meanwhile)}." : ChatText.Empty,
            item.NextDue() is { } next && next != due ? $"Ближайший срок этой строки: {EngineTexts.Russian.Date(next)}." : ChatText.Empty);
    }

    /// <summary>Its number and date as somebody wrote them, and the file where they sent one.</summary>
    private static string? Document(IReadOnlyDictionary<string, JsonElement> answers)
    {
        var words = Text(answers, "document");
        var file = answers.TryGetValue("proof", out var sent) && sent.ValueKind == JsonValueKind.Object ? $"файл «{sent.GetProperty("name").GetString()}»" : null;
        return words is null || file is null ? words ?? file : $"{words}, {file}";
    }

    /// <summary>The tick may stand already: then the form only says the day and the paper.</summary>
    private static async Task<ChatText> CompleteAsync(UnitOfWork work, RoadmapItem item, DateOnly? occurrence, DateOnly doneOn, string? document, CancellationToken cancellation)
    {
        if (item.State == RoadmapItemState.Cancelled) return "Строку убрали из плана, отмечать её не нужно.";
        if (item.IsOpen())
        {
            if (await RoadmapItemService.CompleteAsync(work, item, occurrence, doneOn, document, cancellation) is { } refusal) return refusal.Reason;
            if (item.IsOpen()) return ChatText.Lines("✅ Отмечено выполненным.", RoadmapTexts.Next(item, work.TodayAt(item.Roadmap!.School!)));
        }
        else
        {
            var before = item.DoneOn;
            (item.DoneOn, item.Document) = (doneOn, document ?? item.Document);
            work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), nameof(RoadmapItemTrigger.Complete), document);
            await RowAnchors.FollowAsync(work, item, before, cancellation);
        }

        return $"✅ Выполнено {EngineTexts.Russian.Date(doneOn)}{(item.Document is { } paper ? $", документ: {paper}" : "")}.";
    }

    private static DateOnly Day(JsonElement answer) => DateOnly.ParseExact(answer.GetString()!, DayFormat, CultureInfo.InvariantCulture);

    private static string? Text(IReadOnlyDictionary<string, JsonElement> answers, string key) =>
        answers.TryGetValue(key, out var answer) && answer.ValueKind == JsonValueKind.String ? answer.GetString() : null;
}
