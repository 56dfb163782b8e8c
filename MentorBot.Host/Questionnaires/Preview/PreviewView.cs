using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Authoring;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>Messages of a walk through a draft; each says that it is one.</summary>
internal static class PreviewView
{
    /// <summary>The first word of the action of every button of a preview.</summary>
    public const string Area = "v";

    private const string Heading = "👁 Просмотр черновика, ответы не сохраняются";
    private const int PerPage = 8;
    private const int LongestQuestion = 50;

    /// <summary>As whom to walk, before the first question and in between.</summary>
    public static ChatMessage Start(Questionnaire questionnaire, Persona persona) => ChatMessage.Column(
        ChatText.Paragraphs(Heading, ChatText.Strong(questionnaire.TitleRu), "Кем вы будете отвечать? От этого зависят вопросы и слова."),
        new ChatButton($"Роль: {persona.RoleName}", $"{Area}:role"),
        new ChatButton($"Форма: {persona.FormName}", $"{Area}:form"),
        new ChatButton($"Класс: {persona.Grade}", $"{Area}:grade"),
        new ChatButton("▶ Начать сначала", $"{Area}:anew"),
        new ChatButton("Перейти к вопросу", $"{Area}:list:0"),
        new ChatButton("Закончить просмотр", $"{Area}:end"));

    public static ChatMessage Question(Prompt prompt, string? notice)
    {
        var message = PromptView.Message(prompt, notice, Heading, (step, action) => $"{Area}:a:{step.ToString(CultureInfo.InvariantCulture)}:{action}");
        return message with
        {
            Buttons = [.. message.Buttons, [new ChatButton("☰ К вопросу", $"{Area}:list:0"), new ChatButton("👤 Кем", $"{Area}:who"), new ChatButton("✖ Закончить", $"{Area}:end")]],
        };
    }

    /// <summary>All questions, by pages, to jump to any of them.</summary>
    public static ChatMessage Questions(Questionnaire questionnaire, int page)
    {
        var asked = questionnaire.Items.Where(item => item.Type.IsAsked).ToList();
        var shown = Math.Clamp(page, 0, Math.Max(0, (asked.Count - 1) / PerPage));
        var rows = asked.Index().Skip(shown * PerPage).Take(PerPage)
            .Select(item => (IReadOnlyList<ChatButton>)[new ChatButton(ChatText.Plain($"{item.Index + 1}. {item.Item.Prompt}").Clip(LongestQuestion).Value, $"{Area}:go:{item.Item.Index}")])
            .ToList();
        var turns = new List<ChatButton>();
        if (shown > 0) turns.Add(new ChatButton("◀", $"{Area}:list:{shown - 1}"));
        if ((shown + 1) * PerPage < asked.Count) turns.Add(new ChatButton("▶", $"{Area}:list:{shown + 1}"));
        return new ChatMessage(
            ChatText.Paragraphs(Heading, ChatText.Strong(questionnaire.TitleRu), "К какому вопросу перейти?"),
            [.. rows, .. turns.Count > 0 ? [turns] : Array.Empty<IReadOnlyList<ChatButton>>(), [new ChatButton("« К просмотру", $"{Area}:show")]]);
    }

    /// <summary>Why the question that was wanted is not the one that stands there.</summary>
    public static string Hidden(Item wanted) => $"При таких ответах и такой роли этот вопрос не показывается{(wanted.When is { } when ? $" (условие: {when})" : "")}. Показан следующий.";

    /// <param name="isWhole">The walk came to the end of the questionnaire.</param>
    public static ChatMessage End(QuestionnaireVersion draft, Questionnaire questionnaire, bool isWhole) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Strong(questionnaire.TitleRu),
            isWhole ? "Анкета пройдена до конца. Это был просмотр, ответы не сохранены." : "Просмотр закончен. Ответы не сохранены."),
        AuthoringView.Button(draft, "👁 Пройти ещё раз", "walk"),
        AuthoringView.Button(draft, "К черновику", "show"),
        Menu.Button);
}
