using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Web.Controls;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>What stands on a sheet of paper for one item.</summary>
/// <param name="Value">Null where the place is empty.</param>
/// <param name="IsDeclined">It was left empty on purpose.</param>
/// <param name="Mistake">What was entered cannot be read as an answer at all.</param>
internal sealed record PaperAnswer(AnswerValue? Value, bool IsDeclined = false, string? Mistake = null);

/// <summary>An item that the sheet is asked for, in the light of the answers before it.</summary>
/// <param name="Mistake">Null where the answer is taken, or none is needed.</param>
internal sealed record PaperItem(Prompt Prompt, string? Mistake);

/// <summary>
/// Takes a whole sheet through the engine, item by item, as the page and the chat do. Nothing is stored: the walk says
/// what is wrong, all of it at once, or how the run ends.
/// </summary>
/// <param name="Result">The submitted run; null while there are mistakes.</param>
/// <param name="ClosedByGate">A gate keeps the questionnaire closed.</param>
internal sealed record PaperWalk(IReadOnlyList<PaperItem> Items, RunResult? Result, string? ClosedByGate)
{
    public IEnumerable<PaperItem> Mistaken => Items.Where(item => item.Mistake is not null);

    public static PaperWalk Through(Questionnaire questionnaire, RunContext context, Func<Prompt, PaperAnswer> answerOf)
    {
        var items = new List<PaperItem>();
        var seen = new HashSet<string>();
        var run = Begin(questionnaire, context, Answers.None);
        if (run.ClosedByGate is not null) return new PaperWalk([], null, run.ClosedByGate);

        // An item that comes back was not taken at the end: then its mistake is known already.
        while (run.Prompt is { Kind: PromptKind.Question, ItemKey: { } key } && seen.Add(key))
        {
            var (next, mistake) = Step(questionnaire, context, run, answerOf(run.Prompt));
            items.Add(new PaperItem(run.Prompt, mistake));
            run = next;
        }

        items.Sort((one, other) => questionnaire.Find(one.Prompt.ItemKey!)!.Index.CompareTo(questionnaire.Find(other.Prompt.ItemKey!)!.Index));
        return Finish(questionnaire, context, run, items);
    }

    private static (RunResult Next, string? Mistake) Step(Questionnaire questionnaire, RunContext context, RunResult run, PaperAnswer answer)
    {
        var mistake = answer.Mistake;
        if (mistake is null && EventOf(run.Prompt, answer) is { } happened)
        {
            var next = QuestionnaireEngine.Apply(questionnaire, run.State, run.Answers, context, happened);
            if (next.Outcome == RunOutcome.Accepted) return (next, null);
            mistake = next.Notice;
        }

        // The rest is looked at as if this item had been skipped, so that all mistakes are told at once.
        var skipped = run.Answers.With(run.Prompt.ItemKey!, new Answer(null, AnswerStatus.Skipped));
        return (Begin(questionnaire, context, skipped), mistake ?? run.Prompt.Item!.RequiredMessage ?? ItemWords.Missing(run.Prompt.Item!, run.Prompt.Texts.Pages));
    }

    /// <returns>Null where an answer is missing.</returns>
    private static RunEvent? EventOf(Prompt prompt, PaperAnswer answer) => (answer, prompt.Item!) switch
    {
        ({ IsDeclined: true }, { MayBeDeclined: true }) => new RunEvent.Pressed(prompt.Step, Actions.Decline),
        (_, { Kind: ItemKind.Note }) => new RunEvent.Given(prompt.Step, NoteType.Read),
        ({ Value: { } value }, _) => new RunEvent.Given(prompt.Step, value),
        (_, { MayBeSkipped: true }) => new RunEvent.Pressed(prompt.Step, Actions.Skip),
        _ => null,
    };

    private static PaperWalk Finish(Questionnaire questionnaire, RunContext context, RunResult run, List<PaperItem> items)
    {
        if (items.Exists(item => item.Mistake is not null)) return new PaperWalk(items, null, null);
        if (!run.Submitted) run = QuestionnaireEngine.Apply(questionnaire, run.State, run.Answers, context, new RunEvent.Pressed(run.State.Step, Actions.Send));
        if (run.Submitted) return new PaperWalk(items, run, null);
        return new PaperWalk([.. items.Select(item => item.Prompt.ItemKey == run.Prompt.ItemKey ? item with { Mistake = run.Notice } : item)], null, null);
    }

    private static RunResult Begin(Questionnaire questionnaire, RunContext context, Answers answers) =>
        QuestionnaireEngine.Apply(questionnaire, RunState.New, answers, context, new RunEvent.Open());
}
