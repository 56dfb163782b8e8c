using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Roadmaps.Plans;

/// <summary>Which of the plans of a file is meant.</summary>
internal static class PlanTexts
{
    public const string Area = "rd";
    public const string All = "all";

    private const int LongestLabel = 45;

    public static ChatMessage Ask(PlanQuestion question) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong(question.Titles.Count == 2 ? "В файле два плана. Какой взять?" : $"В файле планов: {question.Titles.Count}. Какой взять?"),
            ChatText.Lines(question.Titles.Select((title, index) => (ChatText)$"{index + 1}. {title}")),
            "Каждый план станет отдельной дорожной картой: сроки и ответственные не смешаются."),
        [.. question.Left.Select(number => Button(question, number)), new ChatButton(question.Titles.Count == 2 ? "Оба, один за другим" : "Все, один за другим", $"{Area}:{question.Id}:{All}")]);

    /// <summary>What the file still has.</summary>
    public static ChatMessage Rest(PlanQuestion question) =>
        ChatMessage.Column("Из того же файла можно взять ещё:", [.. question.Left.Select(number => Button(question, number))]);

    private static ChatButton Button(PlanQuestion question, int number) => new(
        ChatText.Plain($"{number}. {question.Titles[number - 1]}").Clip(LongestLabel).Value, $"{Area}:{question.Id}:{number}");
}
