using System.Collections.Immutable;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>A run while one event is applied: where it stands, and what has changed so far. Immutable.</summary>
internal sealed record Run(Questionnaire Questionnaire, RunContext Context, RunState State, Answers Answers)
{
    public ImmutableSortedDictionary<string, Answer> Changes { get; init; } = Answers.None.Entries;

    public EngineTexts Texts { get; } = EngineTexts.Of(Context.Language);

    public RunFacts Facts => new(Questionnaire, Answers, Context);

    /// <summary>The item asked; null outside questions.</summary>
    public Item? Item => State.Position is { } key ? Questionnaire.Find(key) : null;

    public Turn TurnAt(Item item, bool isLater = false) => new(Context, Answers, State.Draft, Answers.Value(item.Key), isLater);

    /// <summary>Whether the item may stay without an answer.</summary>
    public bool MayBeSkipped(Item item) => (!item.Required && item.Type.HoldsData) || item.Type.CannotBeAnswered(TurnAt(item));

    /// <summary>What is said of an answer that its constraint, or the program itself, does not allow; null where both do.</summary>
    /// <param name="isLater">The answer was given earlier and is only checked again.</param>
    public string? ConstraintMistake(Item item, AnswerValue value, bool isLater = false) =>
        item.ParsedConstraint?.Evaluate(new ConstraintFacts(Facts, value, isLater)) == false ? item.ConstraintMessage ?? Texts.ConstraintFailed : Context.Checks.GetValueOrDefault(item.Key)?.Invoke(value, Answers);

    public bool MayBeDeclined(Item item) => item.Required && item.Type.MayBeDeclined && !Questionnaire.System;

    /// <summary>Stores an answer, and sets aside or brings back the answers of items that depend on it.</summary>
    public Run Store(Item item, Answer answer) => Write(item.Key, answer).Reconcile(Questionnaire.Affected(item.Key));

    /// <summary>Sets aside the answers of hidden items and brings back those of shown ones.</summary>
    public Run Reconcile(IEnumerable<Item> items)
    {
        var run = this;
        foreach (var item in items)
        {
            var isHidden = !run.Facts.IsShown(item);
            if (run.Answers.Find(item.Key) is { } answer && answer.SetAside != isHidden) run = run.Write(item.Key, answer with { SetAside = isHidden });
        }

        return run;
    }

    /// <summary>The first item from <paramref name="index"/> on that is shown, asked and not yet dealt with.</summary>
    public Item? NextUnanswered(int index)
    {
        var facts = Facts;
        for (; index < Questionnaire.Items.Count; index++)
        {
            var item = Questionnaire.Items[index];
            if (item.Type.IsAsked && Answers.Active(item.Key) is null && facts.IsShown(item)) return item;
        }

        return null;
    }

    /// <summary>The last item before <paramref name="index"/> that is shown and asked.</summary>
    public Item? Previous(int index)
    {
        var facts = Facts;
        while (--index >= 0)
        {
            var item = Questionnaire.Items[index];
            if (item.Type.IsAsked && facts.IsShown(item)) return item;
        }

        return null;
    }

    /// <summary>Asks the item.</summary>
    public Run GoTo(Item item, RunMode mode = RunMode.Asking) => this with
    {
        State = State with
        {
            Mode = mode,
            Position = item.Key,
            Step = State.Step + 1,
            Draft = item.Type.Begin(Answers.Value(item.Key), Context),
        },
    };

    public Run GoToSummary() => this with { State = Resting(RunMode.Summary) };

    public Run Close() => this with { State = Resting(RunMode.Submitted) };

    public Run Draft(Draft draft, bool asksElse) =>
        this with { State = State with { Draft = draft, Step = State.Step + (asksElse ? 1 : 0) } };

    public Run Write(string key, Answer answer) => this with { Answers = Answers.With(key, answer), Changes = Changes.SetItem(key, answer) };

    private RunState Resting(RunMode mode) => new() { Mode = mode, Step = State.Step + 1 };
}
