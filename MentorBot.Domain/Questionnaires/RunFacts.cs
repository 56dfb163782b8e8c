using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>What the conditions of a run see: its own answers, and the facts from outside.</summary>
internal sealed class RunFacts(Questionnaire questionnaire, Answers answers, RunContext context) : IConditionFacts
{
    /// <summary>Whether the item counts in this run: it is asked, or its value may be used.</summary>
    public bool IsShown(Item item) => MayConcern(item) && item.Condition?.Evaluate(this) != false;

    /// <summary>Whether the item concerns this person and this length of the form at all, whatever its condition says.</summary>
    public bool MayConcern(Item item) =>
        !(context.Express && questionnaire.Express?.Contains(item.Key) == false)
        && !(context.Role is { } role && item.AnsweredBy?.Contains(role) == false);

    public AnswerValue? Value(string name)
    {
        if (name == ConditionWords.Today) return TextValue.Of(context.Today);
        if (questionnaire.Find(name) is { } item) return item.Type is AutoType auto ? AutoValue(item, auto) : answers.Value(name);
        return name == OutsideNames.MembersMissing ? MembersMissing() : context.Facts.GetValueOrDefault(name);
    }

    public bool Changed(string key) =>
        questionnaire.Find(key)?.Type is SingleType { Proposed: { } word }
        && context.Proposed.GetValueOrDefault(word) is { } proposed
        && answers.Value(key) is TextValue answer
        && answer.Text != proposed;

    public bool IsOpen(string name) => false;

    private AnswerValue? AutoValue(Item item, AutoType auto) => IsShown(item) ? context.AutoValues.GetValueOrDefault(auto.Value) : null;

    private TextValue? MembersMissing()
    {
        if (context.ExpectedMembers is not { } expected || answers.Value(OutsideNames.AttendedItem) is not ManyValue attended) return null;
        return new TextValue(expected.All(attended.Texts.Contains) ? "no" : "yes");
    }
}
