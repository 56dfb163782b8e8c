using System.Globalization;
using MentorBot.Storm.Messenger;

namespace MentorBot.Storm.People;

/// <summary>Reads messages of the bot the way a person does: by the words and the buttons.</summary>
internal sealed class ScreenReader(IReadOnlyList<Form> forms)
{
    public const string Apology = "ошибка на нашей стороне";
    public const string Refusal = "❗";
    public const string DeadButton = "кнопка уже не действует";
    public const string Ticked = "✅ ";

    private const string SummaryWords = "Проверьте ответы";
    private const string ThanksWords = "Ответы отправлены";

    /// <returns>Null where the message asks for nothing.</returns>
    public Screen? Read(ChatMessage message)
    {
        if (!message.IsFromBot || message.Text is not { } text) return null;
        if (text.Contains(ThanksWords, StringComparison.Ordinal) && FormOf(text) is { } answered)
            return new Screen(ScreenKind.Thanks, message, $"thanks:{message.MessageId}") { Form = answered };
        if (message.AllButtons.FirstOrDefault(button => button.CallbackData!.StartsWith("q:", StringComparison.Ordinal)) is not { } first) return null;
        var words = first.CallbackData!.Split(':');
        if (words[^1] == "go") return new Screen(ScreenKind.Offer, message, first.CallbackData) { AssignmentId = words[1] };
        if (FormOf(text) is not { } form) return null;
        var step = words[2];
        if (text.Contains(SummaryWords, StringComparison.Ordinal))
            return new Screen(ScreenKind.Summary, message, $"{words[1]}:{step}:summary") { AssignmentId = words[1], Form = form };
        if (QuestionOf(form, text) is not { } question) return null;
        var ticked = string.Join('+', message.AllButtons.Where(button => button.Text.StartsWith(Ticked, StringComparison.Ordinal)).Select(button => button.Text));
        return new Screen(ScreenKind.Question, message, string.Create(CultureInfo.InvariantCulture, $"{words[1]}:{step}:{question.Key}:{ticked}"))
        {
            AssignmentId = words[1],
            Form = form,
            Question = question,
        };
    }

    private Form? FormOf(string text) => forms.FirstOrDefault(form => text.Contains(form.Title, StringComparison.Ordinal));

    /// <summary>Some questions begin with the words of others: the longest that fits is meant.</summary>
    private static Question? QuestionOf(Form form, string text) =>
        form.Questions.Where(question => text.Contains(question.Prompt, StringComparison.Ordinal)).MaxBy(question => question.Prompt.Length);
}
