using System.Globalization;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>What follows when a person has named the day of an event, or the dates of somebody else's plan.</summary>
internal sealed class AnchorForms : IAfterSubmission
{
    public const string Event = "EVENT";
    public const string Dates = "DATES";

    public IReadOnlyList<string> Codes { get; } = [Event, Dates];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        var item = await work.Db.WholeItems().SingleAsync(item => item.Id == assignment.RoadmapItemId, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        work.Say(assignee.Person, new ChatMessage(ChatText.Paragraphs(
            ChatText.Strong($"{item.Number}. {item.Title}"), await AnswerAsync(work, item, assignment.Code, answers, cancellation))));
    }

    private static async Task<string> AnswerAsync(UnitOfWork work, RoadmapItem item, string code, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (!item.IsOpen()) return "Строка уже закрыта, срок ей больше не нужен.";
        if (code == Dates)
        {
            await RowAnchors.NameDatesAsync(work, item, [.. answers["dates"].EnumerateArray().Select(Day)], cancellation);
            return $"📅 Сроки: {string.Join(", ", item.Deadline.Occurrences.Select(EngineTexts.Russian.Date))}. Напоминания поставлены.";
        }

        return await RowAnchors.NameDayAsync(work, item, Day(answers["on"]), cancellation)
            ? $"📅 Срок: {EngineTexts.Russian.Date(item.Deadline.Due!.Value)}. Напоминания поставлены."
            : "По словам документа от этого дня срок не посчитать. Назначьте его, пожалуйста, кнопкой «Перенести» под строкой.";
    }

    private static DateOnly Day(JsonElement answer) => DateOnly.ParseExact(answer.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
