using System.Text;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>What holds after every step of every run, whatever the person does.</summary>
internal sealed class MonkeyRules(Questionnaire questionnaire, Conversation talk)
{
    private readonly Queue<string> trail = new();
    private bool wentBack;
    private bool worldChanged;

    public string Trail => string.Join('\n', trail);

    public void Happen(RunEvent happened)
    {
        var (before, state, answers) = (talk.Last?.Prompt, talk.State, talk.Answers);
        Note($"{state.Mode} {state.Position} step {state.Step}: {happened}");
        talk.Happen(happened);
        IsNeverSilent();
        AnswersOneItemAtMost(answers, before);
        SetsAsideWhatIsHidden();
        if (before?.Kind == PromptKind.Question) TheSummaryComesLast(happened);

        // A fact that changes may open a question far behind, which is then asked when the turn comes.
        if (before is not null && !worldChanged) ProgressGoesOn(before, state, happened);
        ChangesNothingTwice(happened);
    }

    public void ChangeWorld(RunContext context)
    {
        Note("the world changes");
        talk.Context = context;
        talk.Happen(new RunEvent.Open());
        worldChanged = true;
        IsNeverSilent();
        SetsAsideWhatIsHidden();
    }

    public void CanBeFinished()
    {
        if (talk.Last.Submitted) return;
        var most = (4 * questionnaire.Items.Count) + 60;
        Assert.True(MonkeySense.Finishes(questionnaire, talk, most), $"Not finished within {most} sensible steps from {talk.State.Mode} {talk.State.Position}.");
    }

    public void IsOver()
    {
        Assert.Empty(RunValidator.Validate(questionnaire, talk.Answers, talk.Context));
        var stored = talk.Answers;
        foreach (var late in new RunEvent[] { new RunEvent.Open(), new RunEvent.Typed("ещё"), new RunEvent.Pressed(talk.State.Step, Actions.Send) })
        {
            talk.Happen(late);
            Assert.Equal(EngineTexts.Of(talk.Context.Language).Closed, talk.Last.Notice);
            Assert.Equal(stored.Entries, talk.Answers.Entries);
        }
    }

    private void IsNeverSilent()
    {
        var (result, prompt) = (talk.Last, talk.Prompt);
        Assert.False(string.IsNullOrWhiteSpace(prompt.Text));
        if (result.Outcome != RunOutcome.Accepted) Assert.False(string.IsNullOrWhiteSpace(result.Notice));
        if (result.Submitted) return;
        var buttons = prompt.Rows.SelectMany(row => row).ToList();
        Assert.All(buttons, button => Assert.InRange(Encoding.UTF8.GetByteCount(button.Action), 1, 24));
        Assert.All(buttons, button => Assert.False(string.IsNullOrWhiteSpace(button.Caption)));
        Assert.Equal(buttons.Count, buttons.DistinctBy(button => button.Action).Count());
        Assert.True(prompt.Kind == PromptKind.Summary || prompt.ItemKey == talk.State.Position);
    }

    /// <summary>One event answers the item that was asked, and no other; others are at most set aside or brought back.</summary>
    private void AnswersOneItemAtMost(Answers before, Prompt? asked)
    {
        if (talk.Last.Outcome != RunOutcome.Accepted) Assert.Empty(talk.Last.Changes);
        foreach (var (key, now) in talk.Last.Changes)
        {
            if (key == asked?.ItemKey || !questionnaire.Find(key)!.Type.IsAsked) continue;
            Assert.True(before.Find(key) is { } was && was with { SetAside = now.SetAside } == now, $"The answer to {key} changed while {asked?.ItemKey} was asked.");
        }
    }

    private void SetsAsideWhatIsHidden()
    {
        var shown = Shown();
        Assert.All(talk.Answers.Entries, answer => Assert.True(answer.Value.SetAside != shown.Contains(answer.Key), $"{answer.Key}: set aside is {answer.Value.SetAside}"));
        if (talk.Prompt.ItemKey is { } key) Assert.Contains(key, shown);
    }

    /// <summary>An answer leads to the summary when nothing else is open, even where a fact has opened something far behind.</summary>
    private void TheSummaryComesLast(RunEvent happened)
    {
        if (talk.Prompt.Kind != PromptKind.Summary || IsBack(happened)) return;
        Assert.DoesNotContain(Asked(), item => talk.Answers.Active(item.Key) is null);
    }

    /// <summary>
    /// The number asked follows from the position alone, nothing before the position is open, and who neither goes back nor
    /// edits comes to a later item. Back leads to the item before, and no further.
    /// </summary>
    private void ProgressGoesOn(Prompt before, RunState was, RunEvent happened)
    {
        var now = talk.Prompt;
        if (talk.Last.Outcome != RunOutcome.Accepted || happened is RunEvent.Open)
        {
            Assert.Equal((before.ItemKey, before.Progress, before.Kind), (now.ItemKey, now.Progress, now.Kind));
            return;
        }

        wentBack |= IsBack(happened) || before.Kind == PromptKind.Summary;
        if (now.Progress is not { } progress) return;
        var asked = Asked();
        var position = questionnaire.Find(now.ItemKey!)!.Index;
        Assert.Equal(1 + asked.Count(item => item.Index < position), progress.Number);
        Assert.InRange(progress.Total, asked.Count, questionnaire.Items.Count);
        if (talk.State.Mode == RunMode.Asking) Assert.DoesNotContain(asked, item => item.Index < position && talk.Answers.Active(item.Key) is null);
        if (before.Progress is null || now.ItemKey == before.ItemKey) return;

        var left = questionnaire.Find(before.ItemKey!)!;
        if (IsBack(happened) && was.Mode == RunMode.Asking)
        {
            Assert.Equal(before.Progress.Number - 1, progress.Number);
            return;
        }

        Assert.True(position > left.Index, $"From {left.Key} back to {now.ItemKey}.");
        Assert.True(talk.Answers.Active(now.ItemKey!) is null, $"{now.ItemKey} is asked although it is answered.");
        Assert.InRange(progress.Total, before.Progress.Total - questionnaire.Affected(left.Key).Count, before.Progress.Total + (wentBack ? questionnaire.Affected(left.Key).Count : 0));
    }

    /// <summary>The same tap delivered twice, or two taps at once, are one tap.</summary>
    private void ChangesNothingTwice(RunEvent happened)
    {
        if (happened is not (RunEvent.Pressed or RunEvent.Given) || talk.Last.Outcome != RunOutcome.Accepted) return;
        var again = QuestionnaireEngine.Apply(questionnaire, talk.State, talk.Answers, talk.Context, happened);
        Assert.Empty(again.Changes);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(talk.State), System.Text.Json.JsonSerializer.Serialize(again.State));
    }

    private List<Item> Asked()
    {
        var shown = Shown();
        return [.. questionnaire.Items.Where(item => item.Type.IsAsked && shown.Contains(item.Key))];
    }

    private HashSet<string> Shown() => MonkeyOracle.Shown(questionnaire, talk.Answers, talk.Context);

    private static bool IsBack(RunEvent happened) => happened switch
    {
        RunEvent.Pressed { Action: Actions.Back } => true,
        RunEvent.Typed typed => MentorBot.Domain.Questionnaires.Input.TypedText.Fold(typed.Text) == "назад",
        _ => false,
    };

    private void Note(string line)
    {
        trail.Enqueue(line.Length > 200 ? line[..200] : line);
        if (trail.Count > 12) trail.Dequeue();
    }
}
