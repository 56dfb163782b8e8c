using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>One person in one questionnaire; everything that is kept goes through JSON between every two steps.</summary>
internal sealed class Conversation(Questionnaire questionnaire, RunContext context)
{
    private string _state = JsonSerializer.Serialize(RunState.New);
    private string _answers = JsonSerializer.Serialize(Answers.None.Entries);

    public RunContext Context { get; set; } = context;

    public RunState State => JsonSerializer.Deserialize<RunState>(_state)!;

    public Answers Answers => new(JsonSerializer.Deserialize<System.Collections.Immutable.ImmutableSortedDictionary<string, Answer>>(_answers)!);

    public RunResult Last { get; private set; } = null!;

    public Prompt Prompt => Last.Prompt;

    public Conversation Open() => Happen(new RunEvent.Open());

    public Conversation Type(string text) => Happen(new RunEvent.Typed(text));

    /// <summary>Presses the button of the current prompt whose label or caption begins so.</summary>
    public Conversation Press(string label)
    {
        var buttons = Prompt.Rows.SelectMany(row => row).ToList();
        var button = buttons.Find(one => one.Label == label || one.Caption == label)
            ?? throw new InvalidOperationException($"No button “{label}” among: {string.Join(", ", buttons.Select(one => one.Caption))}");
        return Happen(new RunEvent.Pressed(Prompt.Step, button.Action));
    }

    /// <summary>Types or presses one line after another: «[label]» presses a button, anything else is typed.</summary>
    public Conversation Say(params string[] lines)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith('[')) Press(line[1..^1]);
            else Type(line);
            Assert.True(Last.Outcome == RunOutcome.Accepted, $"«{line}» was refused at {Prompt.ItemKey}: {Last.Notice}");
        }

        return this;
    }

    public Conversation Happen(RunEvent happened)
    {
        var before = Answers;
        Last = QuestionnaireEngine.Apply(questionnaire, State, before, Context, happened);

        // What is stored is the old answers with the changes alone, as the host stores them.
        var stored = before.Entries.SetItems(Last.Changes);
        Assert.Equal(JsonSerializer.Serialize(Last.Answers.Entries), JsonSerializer.Serialize(stored));
        _state = JsonSerializer.Serialize(Last.State);
        _answers = JsonSerializer.Serialize(stored);
        return this;
    }

    /// <summary>The answers that count, as the API gives them: key → plain JSON.</summary>
    public IReadOnlyDictionary<string, string> Given => Answers.Entries
        .Where(entry => entry.Value is { SetAside: false, Value: not null })
        .ToDictionary(entry => entry.Key, entry => JsonSerializer.Serialize(entry.Value.Value));
}
