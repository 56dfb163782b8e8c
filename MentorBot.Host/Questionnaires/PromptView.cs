using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>Makes a message of what the engine wants shown.</summary>
internal static class PromptView
{
    /// <summary>The first word of the action of every button of a questionnaire.</summary>
    public const string Area = "q";

    /// <param name="topic">Whom or what it is about; null where the title says it.</param>
    public static ChatMessage Message(Assignment assignment, Prompt prompt, string? notice, string? topic) =>
        Message(prompt, notice, topic, (step, action) => $"{Area}:{Ids.Text(assignment.Id)}:{step}:{action}");

    /// <param name="actionOf">Step and action of the engine → what the button sends back.</param>
    public static ChatMessage Message(Prompt prompt, string? notice, string? topic, Func<int, string, string> actionOf) => new(
        ChatText.Paragraphs(
            notice is null ? ChatText.Empty : $"❗ {notice}",
            ChatText.Lines(Heading(prompt), topic ?? ChatText.Empty),
            ChatText.Strong(prompt.Field is { } field ? $"{prompt.Text}\n{field}" : prompt.Text),
            ChatText.Lines(prompt.Lines.Select(Line)),
            ChatText.Lines(prompt.Written.Select(written => (ChatText)$"• {written}")),
            prompt.Current is { } current ? prompt.Texts.CurrentAnswer(current) : ChatText.Empty,
            Hint(prompt, notice)),
        [.. prompt.Rows.Select(row => (IReadOnlyList<ChatButton>)[.. row.Select(button =>
            new ChatButton(button.Caption, actionOf(prompt.Step, button.Action)))])]);

    /// <summary>What the notice has just said is not said twice.</summary>
    private static ChatText Hint(Prompt prompt, string? notice) =>
        ChatText.Lines((prompt.Hint?.Split('\n') ?? []).Where(line => line != notice).Select(line => ChatText.Plain(line)));

    private static ChatText Heading(Prompt prompt) => prompt.Progress is { } progress ? $"{prompt.Title} · {progress.Text}" : prompt.Title;

    private static ChatText Line(SummaryLine line) => ChatText.Plain($"{line.Number}. {line.Question}\n    ") + ChatText.Strong(line.Answer);
}
