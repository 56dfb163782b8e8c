using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>The buttons of an offer to close a row.</summary>
internal static class EvidenceChat
{
    public const string Close = "prove";
    public const string NotYet = "notyet";

    /// <summary>Names the due day and the day of completion, so that the press does what the words beside it say.</summary>
    public static ChatButton CloseButton(string label, RoadmapItem item, RowEvidence evidence) =>
        new(label, $"{RoadmapTexts.Action(item, Close, item.NextDue())}:{evidence.Since:yyyyMMdd}");

    /// <param name="said">The day of completion that the button named.</param>
    /// <returns>Whether the row was closed, so that it is to be shown as such.</returns>
    public static async Task<bool> CloseAsync(Turn turn, RoadmapItem item, DateOnly? occurrence, DateOnly? said, CancellationToken cancellation)
    {
        // An old offer is about a day that may be done or moved by now.
        if (!item.IsOpen() || occurrence != item.NextDue())
        {
            turn.Toast = "Эта строка уже отмечена или перенесена";
            return false;
        }

        if (await RoadmapEvidence.OfAsync(turn, item, cancellation) is not { IsSufficient: true } evidence)
        {
            turn.Toast = "С тех пор данные изменились, их пока недостаточно";
            return false;
        }

        var doneOn = said < evidence.Since ? said.Value : evidence.Since!.Value;
        if (await RoadmapItemService.CompleteAsync(turn, item, occurrence, doneOn, evidence.Document, cancellation) is { } refusal)
        {
            turn.Toast = refusal.Reason;
            return false;
        }

        turn.Toast = "Отмечено";
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                $"✅ Отмечено выполненным {EngineTexts.Russian.Date(doneOn)}.", ChatText.Strong($"{item.Number}. {item.Title}"), EvidenceReminderText.Line(evidence),
                item.IsOpen() && item.NextDue() is { } next ? $"Следующий срок этой строки: {EngineTexts.Russian.Date(next)}." : "Больше напоминать об этой строке не буду."),
            item.IsOpen() ? [] : [new ChatButton("📎 Указать документ или другую дату", RoadmapTexts.Action(item, "doc", null)), new ChatButton("↩️ Отменить отметку", RoadmapTexts.Action(item, "undo", null))]));
        return true;
    }

    public static void PutOff(Turn turn, RoadmapItem item) => turn.Reply(ChatMessage.Column(
        ChatText.Paragraphs("Хорошо, строка остаётся открытой.", ChatText.Strong($"{item.Number}. {item.Title}"), "Когда всё будет готово, отметьте её сами."),
        new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null))));
}
