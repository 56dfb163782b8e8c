using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// Leads a person through a questionnaire. Pure: state, answers and event in; new state, changed answers and the next
/// prompt out.
/// </summary>
/// <remarks>
/// What an event costs, with <c>n</c> items in the form, <c>c</c> of them with a condition, <c>a</c> answers given:
/// an answer is stored in the order of log a; the items that hang on it are judged again (at most c); the next item is found
/// by going forward over what is hidden or answered, mostly one step, and over the whole form only where nothing is left
/// after the item; «3 из 14» takes the order of c. The summary, opening and sending go over the form once, in the order of n.
/// Nothing is replayed, and no step goes over the answers given before.
/// </remarks>
public static class QuestionnaireEngine
{
    /// <summary>Applies one event.</summary>
    /// <param name="questionnaire">The version of the questionnaire that the run was opened with.</param>
    /// <param name="state">The state that the last event left; <see cref="RunState.New"/> at first.</param>
    /// <param name="answers">All answers given so far, with those set aside.</param>
    public static RunResult Apply(Questionnaire questionnaire, RunState state, Answers answers, RunContext context, RunEvent happened)
    {
        var run = new Run(questionnaire.In(context.Language), context, state, answers);
        return happened switch
        {
            _ when state.Mode == RunMode.Submitted => Refuse(run, run.Texts.Closed),
            RunEvent.Open when state.Mode == RunMode.NotOpened => Start(run),
            _ when state.Mode == RunMode.NotOpened => Refuse(run, run.Texts.Closed),
            RunEvent.Open => Accept(LeaveHidden(run.Reconcile(run.Questionnaire.Items))),
            RunEvent.Unsupported(var input) => Refuse(run, run.Texts.Unsupported(input)),
            _ when IsAtHidden(run) => Done(LeaveHidden(run), RunOutcome.Stale, run.Texts.Stale),
            RunEvent.Pressed pressed when pressed.Step != state.Step => Done(run, RunOutcome.Stale, run.Texts.Stale),
            RunEvent.Pressed pressed => Press(run, pressed.Action),
            RunEvent.Given given when given.Step != state.Step => Done(run, RunOutcome.Stale, run.Texts.Stale),
            RunEvent.Given given => Give(run, given.Value),
            RunEvent.SentFile(var file) => TakeOrRefuse(run, item => item.Type.Send(file, run.TurnAt(item)), file.IsPhoto ? UnsupportedInput.Photo : UnsupportedInput.File),
            RunEvent.SentContact(var phone) => TakeOrRefuse(run, item => item.Type.SendContact(phone, run.TurnAt(item)), UnsupportedInput.Contact),
            RunEvent.Typed typed => Type(run, TypedText.Clean(typed.Text)),
            _ => throw new ArgumentException($"An event of the type {happened.GetType().Name} is not known.", nameof(happened)),
        };
    }

    /// <summary>Whether an item counts with these answers: it is asked, or checked, or its value may be used.</summary>
    public static bool IsShown(Questionnaire questionnaire, Item item, Answers answers, RunContext context) =>
        new RunFacts(questionnaire, answers, context).IsShown(item);

    /// <summary>An answer in the words that people read.</summary>
    public static string ShowAnswer(Item item, Answer answer, RunContext context) =>
        PromptBuilder.ShowAnswer(item, answer, new Turn(context, Answers.None, Draft.Empty));

    private static RunResult Start(Run run)
    {
        var closedBy = run.Questionnaire.Items
            .Where(item => item.Type is GateType { BySystem: true } && run.Facts.IsShown(item))
            .Select(item => ((GateType)item.Type).Gate)
            .FirstOrDefault(gate => !run.Context.GatesPassed.Contains(gate));
        if (closedBy is not null) return Done(run, RunOutcome.Rejected) with { ClosedByGate = closedBy };
        return Advance(run.Reconcile(run.Questionnaire.Items), 0);
    }

    private static RunResult Type(Run run, string text)
    {
        if (text.Length == 0) return Refuse(run, run.Item?.RequiredMessage ?? run.Texts.NothingTyped);
        var folded = TypedText.Fold(text);

        // Also where there is nothing before: the word is no answer to the first question.
        if (folded == TypedText.Fold(run.Texts.Back)) return Press(run, Actions.Back);
        var named = PromptBuilder.CommonButtons(run).FirstOrDefault(button => TypedText.Fold(button.Label) == folded);
        if (named is not null) return Press(run, named.Action);
        if (run.Item?.Type is TextType && IsWordOfButton(run.Texts, folded)) return Refuse(run, run.Texts.NotNow);
        return run.Item is { } item ? Take(run, item, item.Type.Type(text, run.TurnAt(item))) : Refuse(run, run.Texts.SummaryTyped);
    }

    /// <summary>The word of a button that is not offered here: whoever writes it does not mean it as their answer.</summary>
    private static bool IsWordOfButton(EngineTexts texts, string folded) =>
        folded == TypedText.Fold(texts.Skip) || folded == TypedText.Fold(texts.Decline) || folded == TypedText.Fold(texts.Send);

    private static RunResult Give(Run run, AnswerValue value)
    {
        if (run.Item is not { } item) return Refuse(run, run.Texts.SummaryTyped);
        var turn = run.TurnAt(item);
        var normal = item.Type.Normalise(value, turn);
        return item.Type.Check(normal, turn) is { } mistake ? Refuse(run, mistake) : Take(run, item, new Answered(normal));
    }

    private static RunResult Press(Run run, string action) => run.Item is { } item ? PressAt(run, item, action) : PressSummary(run, action);

    private static RunResult PressAt(Run run, Item item, string action) => action switch
    {
        Actions.Back => GoBack(run, item),
        Actions.Skip when run.MayBeSkipped(item) => Answer(run, item, new Answer(null, AnswerStatus.Skipped)),
        Actions.Skip when item.RequiredMessage is { } message => Refuse(run, message),
        Actions.Decline when run.MayBeDeclined(item) => Answer(run, item, new Answer(null, AnswerStatus.Declined)),
        Actions.Keep when run.Answers.Active(item.Key) is not null => Advance(run, item.Index + 1),
        _ when Actions.NumberAfter('p', action) is { } page => Accept(run.Draft(run.State.Draft with { Page = page }, asksElse: false)),
        _ => Take(run, item, item.Type.Press(action, run.TurnAt(item))),
    };

    private static RunResult PressSummary(Run run, string action)
    {
        if (action == Actions.Send) return Submit(run);
        if (Actions.NumberAfter('p', action) is { } page) return Accept(run with { State = run.State with { Page = page } });
        if (action == Actions.Back && run.Previous(run.Questionnaire.Items.Count) is { } last) return Accept(run.GoTo(last));
        var isItem = Actions.NumberAfter('e', action) is { } index && index < run.Questionnaire.Items.Count;
        var edited = isItem ? run.Questionnaire.Items[Actions.NumberAfter('e', action)!.Value] : null;
        return edited is { Type.IsAsked: true } && run.Facts.IsShown(edited)
            ? Accept(run.GoTo(edited, RunMode.Editing))
            : Refuse(run, run.Texts.UnknownButton);
    }

    private static RunResult Take(Run run, Item item, Taken taken) => taken switch
    {
        Answered(var value) => Finish(run, item, item.Type.Normalise(value, run.TurnAt(item))),
        Drafted(var draft, var asksElse) => Accept(run.Draft(draft, asksElse)),
        Refused(var notice) => Refuse(run, notice),
        _ => throw new InvalidOperationException($"The item {item.Key} took a reply in an unknown way."),
    };

    private static RunResult TakeOrRefuse(Run run, Func<Item, Taken?> take, UnsupportedInput input) =>
        run.Item is { } item && take(item) is { } taken ? Take(run, item, taken) : Refuse(run, run.Texts.Unsupported(input));

    private static RunResult Finish(Run run, Item item, AnswerValue value) =>
        run.ConstraintMistake(item, value) is { } mistake ? Refuse(run, mistake) : Answer(run, item, new Answer(value));

    private static RunResult Answer(Run run, Item item, Answer answer) => Advance(run.Store(item, answer), item.Index + 1);

    private static RunResult GoBack(Run run, Item item)
    {
        if (item.Type.StepBack(run.TurnAt(item)) is { } draft) return Accept(run.Draft(draft, asksElse: true));
        if (run.State.Mode == RunMode.Editing) return Accept(run.GoToSummary());
        return run.Previous(item.Index) is { } previous ? Accept(run.GoTo(previous)) : Refuse(run, run.Texts.FirstQuestion);
    }

    /// <summary>Goes on to what is not answered yet: after the item, else before it, else the form is full.</summary>
    private static RunResult Advance(Run run, int index)
    {
        if ((run.NextUnanswered(index) ?? run.NextUnanswered(0)) is { } next) return Accept(run.GoTo(next));
        return run.Questionnaire.Summary ? Accept(run.GoToSummary()) : Submit(run);
    }

    private static RunResult Submit(Run run)
    {
        run = FillUnasked(run.Reconcile(run.Questionnaire.Items));
        if (RunValidator.Problems(run).FirstOrDefault() is not { } problem) return Done(run.Close(), RunOutcome.Accepted) with { Submitted = true };
        var item = run.Questionnaire.Find(problem.Key)!;
        return Done(run.GoTo(item, RunMode.Editing), RunOutcome.Accepted, problem.Message);
    }

    /// <summary>Writes down what was never asked, so that the answers of a submitted run are complete.</summary>
    private static Run FillUnasked(Run run)
    {
        foreach (var item in run.Questionnaire.Items.Where(item => !item.Type.IsAsked && run.Facts.IsShown(item)))
        {
            AnswerValue? value = item.Type switch
            {
                AutoType auto => run.Context.AutoValues.GetValueOrDefault(auto.Value),
                GateType gate when run.Context.GatesPassed.Contains(gate.Gate) => GateType.Passed,
                _ => null,
            };
            if (value is not null) run = run.Write(item.Key, new Answer(value));
        }

        return run;
    }

    private static bool IsAtHidden(Run run) =>
        run.State.Mode is RunMode.Asking or RunMode.Editing && (run.Item is not { } item || !run.Facts.IsShown(item));

    /// <summary>Facts from outside may have hidden the very item that is asked, and a new definition may have dropped it.</summary>
    private static Run LeaveHidden(Run run)
    {
        if (!IsAtHidden(run)) return run;
        var next = run.NextUnanswered(run.Item?.Index ?? 0) ?? run.NextUnanswered(0);
        return next is null ? run.GoToSummary() : run.GoTo(next);
    }

    private static RunResult Accept(Run run) => Done(run, RunOutcome.Accepted);

    private static RunResult Refuse(Run run, string notice) => Done(run, RunOutcome.Rejected, notice);

    private static RunResult Done(Run run, RunOutcome outcome, string? notice = null) =>
        new(outcome, run.State, run.Answers, run.Changes, PromptBuilder.Build(run), notice);
}
