using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The messages of the review.</summary>
internal static class ReviewTexts
{
    /// <summary>The first word of the action of every button of the review.</summary>
    public const string Area = "rv";

    private const int LongestDetails = 600;

    /// <summary>One question: the row, its words, what was understood, and why it is doubted.</summary>
    public static ChatMessage Question(ReviewQueue queue, RoadmapItem item, ChatText? lead = null) => new(
        ChatText.Paragraphs(
            lead ?? ChatText.Empty,
            ChatText.Strong($"Вопрос {queue.NumberOf(item)} из {queue.Asked.Count}"),
            Row(item),
            Reading(item),
            ChatText.Lines([ChatText.Strong("Почему спрашиваю:"), .. item.Reasons.Select(reason => (ChatText)$"• {reason}")])),
        [
            Deadline(item),
            .. AnchorTies.MayBeTied(item) ? [[AnchorRowChoice.Button(item)]] : Array.Empty<IReadOnlyList<ChatButton>>(),
            .. TeachingChat.Buttons(item).Select(button => (IReadOnlyList<ChatButton>)[button]),
            [Button(item, "👤 Другой ответственный", "who"), Button(item, "✏️ Исправить другое", "cell")],
            [Button(item, "🗑 Убрать строку", "drop"), Button(item, "⏭ Пропустить", "skip")],
            [RoadmapMapChat.Button(item.Roadmap!, "« К дорожной карте", "show")],
        ]);

    /// <summary>A row that is no question, or no more: how it is read, and what can still be said otherwise.</summary>
    public static ChatMessage Settled(RoadmapItem item, ChatText? lead = null) => ChatMessage.Column(
        lead ?? ChatText.Paragraphs(Row(item), Reading(item)),
        Button(item, "📅 Другой срок", "term"), Button(item, "👤 Другой ответственный", "who"), new ChatButton("ℹ️ К строке", RoadmapTexts.Action(item, "info", null)));

    private static IReadOnlyList<ChatButton> Deadline(RoadmapItem item)
    {
        var other = Button(item, "📅 Другой срок", "term");
        if (item.Deadline.Kind == DeadlineKind.Unknown) return [other];
        return ReviewQueue.HasProposal(item) ? [Button(item, "✅ Верно", "ok"), other] : [other, Button(item, "Оставить так", "ok")];
    }

    /// <summary>The next question behind a row; where none is left, what can be done next.</summary>
    public static ChatMessage Next(Roadmap roadmap, ReviewQueue queue, int after, ChatText? lead = null)
    {
        if (queue.After(after) is { } next) return Question(queue, next, lead);
        var skipped = queue.Open;
        return skipped.Count == 0 ? AllSettled(roadmap, lead) : ChatMessage.Column(
            ChatText.Paragraphs(lead ?? ChatText.Empty, ChatText.Strong($"Вопросы показаны все, без ответа осталось: {skipped.Count}."), "Пока строка не проверена, её напоминания приходят только куратору."),
            [MapButton(roadmap, "Вернуться к пропущенным", "next:0"), .. AcceptButtons(roadmap), RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show")]);
    }

    public static IEnumerable<ChatButton> AcceptButtons(Roadmap roadmap)
    {
        var open = roadmap.Items.FindAll(ReviewQueue.IsOpenQuestion);
        var (sure, all) = (open.Count(ReviewQueue.IsNearlySure), open.Count(ReviewQueue.HasProposal));
        if (sure > 0) yield return MapButton(roadmap, $"Принять почти уверенное ({sure})", "sure");
        if (all > sure) yield return MapButton(roadmap, $"Принять все предложенные ({all})", "all");
    }

    public static ChatText Row(RoadmapItem item) => ChatText.Lines(
        ChatText.Strong($"{item.Number}. {item.Title}"),
        item.Section is { } section ? $"Раздел: {section}" : ChatText.Empty,
        item.Details is { } details ? ChatText.Plain(details).Clip(LongestDetails) : ChatText.Empty,
        $"В документе: срок «{item.Deadline.AsPrinted().Text}», ответственные «{item.ResponsibleText}».");

    public static ChatText Reading(RoadmapItem item) => ChatText.Lines(
        ChatText.Strong("Понял так: ") + $"{ReadingWords.Of(item.Deadline, item.Roadmap!.School!.Settings.Reminders)}.",
        $"Отвечают: {ReadingWords.Of(item.Responsibles).TrimEnd('.')}.");

    public static ChatButton Button(RoadmapItem item, string label, string verb) => new(label, $"{Area}:{Ids.Text(item.Id)}:{verb}");

    public static ChatButton MapButton(Roadmap roadmap, string label, string verb) => new(label, $"{Area}:map:{Ids.Text(roadmap.Id)}:{verb}");

    private static ChatMessage AllSettled(Roadmap roadmap, ChatText? lead)
    {
        var buttons = new List<ChatButton> { CalendarView.Button(roadmap, "📅 Посмотреть календарь") };
        if (roadmap.LiveOn is null) buttons.Add(RoadmapMapChat.Button(roadmap, "Включить напоминания", "on"));
        buttons.Add(PeopleChat.Button(roadmap, "Пригласить ответственных", "people"));
        buttons.Add(RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show"));
        return ChatMessage.Column(ChatText.Paragraphs(lead ?? ChatText.Empty, "✅ Вопросов больше нет: все строки проверены."), buttons);
    }
}
