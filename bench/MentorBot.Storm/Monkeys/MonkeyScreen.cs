using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.People;

namespace MentorBot.Storm.Monkeys;

/// <summary>A button of a questionnaire.</summary>
/// <param name="Action">What it means at its step.</param>
internal sealed record MonkeyButton(string Text, string Data, string Action);

/// <summary>What a message asks at one step of one questionnaire.</summary>
/// <param name="Question">Null for the summary.</param>
internal sealed partial record MonkeyScreen(ChatMessage Message, int Step, Question? Question, IReadOnlyList<MonkeyButton> Buttons)
{
    /// <summary>The step of the very first question: the only one that may have no buttons which say so.</summary>
    private const int FirstStep = 1;

    private const int LinesOnPage = 8;

    private const string SendAction = "send";

    public bool IsSummary => Question is null;

    public bool IsRefusal => Message.Text!.StartsWith(ScreenReader.Refusal, StringComparison.Ordinal);

    /// <summary>The page of the summary, from 0.</summary>
    public int Page =>
        LineStart().Match(Message.Text!) is { Success: true } first ? (int.Parse(first.Groups["number"].Value, CultureInfo.InvariantCulture) - 1) / LinesOnPage : 0;

    /// <summary>The same words and buttons: a copy, or nothing has happened.</summary>
    public bool LooksLike(MonkeyScreen other) =>
        Step == other.Step && Message.Text == other.Message.Text && Buttons.SequenceEqual(other.Buttons);

    /// <summary>The lines of this page of the summary by the keys of the items, which the buttons below name.</summary>
    public IEnumerable<(string Key, string Shown)> Lines(Form form)
    {
        var found = LineStart().Matches(Message.Text!).ToList();
        var edits = Buttons.Where(button => button.Action[0] == 'e').ToList();
        foreach (var (index, edit) in edits.Index())
        {
            var number = edit.Text.Split(' ')[^1];
            var start = found.First(line => line.Groups["number"].Value == number);
            var next = index + 1 < edits.Count ? found.First(line => line.Groups["number"].Value == edits[index + 1].Text.Split(' ')[^1]).Index : Message.Text!.Length;
            var line = Message.Text![start.Index..next];
            yield return (form.Keys[int.Parse(edit.Action[1..], CultureInfo.InvariantCulture)], line[(line.IndexOf("\n    ", StringComparison.Ordinal) + 5)..].TrimEnd());
        }
    }

    /// <returns>Null where the message asks nothing of this questionnaire.</returns>
    public static MonkeyScreen? Read(ChatMessage message, Form form, string assignmentId)
    {
        if (!message.IsFromBot || message.Text is not { } text) return null;
        var buttons = new List<MonkeyButton>();
        int? step = null;
        foreach (var button in message.AllButtons)
        {
            var words = button.CallbackData!.Split(':', 4);
            if (words is not ["q", var id, var at, var action] || id != assignmentId) continue;
            step = int.Parse(at, CultureInfo.InvariantCulture);
            buttons.Add(new MonkeyButton(button.Text, button.CallbackData, action));
        }

        if (buttons.Exists(button => button.Action == SendAction)) return new MonkeyScreen(message, step!.Value, null, buttons);
        if (!text.Contains(form.Title, StringComparison.Ordinal) || QuestionOf(form, text) is not { } question) return null;
        var hasOthers = message.AllButtons.Any() && buttons.Count == 0;
        return hasOthers || (step is null && question != form.Questions[0]) ? null : new MonkeyScreen(message, step ?? FirstStep, question, buttons);
    }

    /// <summary>Some questions begin with the words of others: the longest that fits is meant.</summary>
    private static Question? QuestionOf(Form form, string text) => form.Questions
        .Select(question => (Question: question, Length: question.Prompts.Where(prompt => text.Contains(prompt, StringComparison.Ordinal)).Select(prompt => prompt.Length).DefaultIfEmpty().Max()))
        .Where(found => found.Length > 0)
        .MaxBy(found => found.Length).Question;

    [GeneratedRegex(@"^(?<number>\d+)\. .*\n    ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineStart();
}
