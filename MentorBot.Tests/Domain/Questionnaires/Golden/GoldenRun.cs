using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires.Golden;

/// <summary>Acts a script out, and writes down what the person does and what the bot shows.</summary>
internal sealed class GoldenRun
{
    private readonly GoldenTranscript transcript;
    private readonly HashSet<string> asked = [];
    private readonly Conversation talk;
    private Prompt old;

    private GoldenRun(GoldenScript script)
    {
        transcript = new GoldenTranscript(script.Head, script.Context.Language);
        talk = new Conversation(Samples.Catalog[script.Code], script.Context).Open();
        old = talk.Prompt;
        Show();
    }

    public static GoldenOutcome Play(GoldenScript script)
    {
        var run = new GoldenRun(script);
        foreach (var action in script.Actions) run.Act(action);
        if (run.talk.Last.Submitted) run.transcript.Stored(run.talk.Answers);
        return new GoldenOutcome(run.transcript.ToString(), run.talk.Last.Submitted, run.asked);
    }

    private void Act(string action)
    {
        transcript.Did(action);
        var before = talk.Prompt;
        if (action == "(next day)") talk.Context = talk.Context with { Today = talk.Context.Today.AddDays(1) };
        if (action.StartsWith('[')) talk.Press(action[1..^1]);
        else talk.Happen(Special(action) ?? new RunEvent.Typed(action));
        if (talk.Prompt.Step != before.Step) old = before;
        Show();
    }

    private RunEvent? Special(string action) => action switch
    {
        "(opens again)" or "(next day)" => new RunEvent.Open(),
        "(sticker)" => new RunEvent.Unsupported(UnsupportedInput.Sticker),
        "(photo)" => new RunEvent.SentFile(new FileRef("file-1", "photo.jpg", 20_000, IsPhoto: true, "image/jpeg")),
        "(voice)" => new RunEvent.Unsupported(UnsupportedInput.Voice),
        _ when action.StartsWith("(old [", StringComparison.Ordinal) => new RunEvent.Pressed(old.Step, OldButton(action["(old [".Length..^2])),
        _ when action.StartsWith('(') => throw new InvalidOperationException($"“{action}” is nothing that a person can do in a script."),
        _ => null,
    };

    private string OldButton(string label) =>
        old.Rows.SelectMany(row => row).FirstOrDefault(button => button.Label == label || button.Caption == label)?.Action
        ?? throw new InvalidOperationException($"The question before had no button “{label}”.");

    private void Show()
    {
        if (talk.Prompt.ItemKey is { } key) asked.Add(key);
        transcript.Showed(talk.Last);
    }
}

/// <param name="Asked">Keys of the items that were asked.</param>
internal sealed record GoldenOutcome(string Text, bool Submitted, IReadOnlySet<string> Asked);
