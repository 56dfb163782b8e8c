using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>Says which items are shown by walking them once from the first to the last, which the engine does not do.</summary>
internal sealed class MonkeyOracle(Questionnaire questionnaire, Answers answers, RunContext context) : IConditionFacts
{
    private readonly HashSet<string> shown = [];

    public static HashSet<string> Shown(Questionnaire questionnaire, Answers answers, RunContext context)
    {
        var oracle = new MonkeyOracle(questionnaire, answers, context);
        foreach (var item in questionnaire.Items.Where(oracle.IsShown)) oracle.shown.Add(item.Key);
        return oracle.shown;
    }

    AnswerValue? IConditionFacts.Value(string name)
    {
        if (name == OutsideNames.MembersMissing) return MembersMissing();
        if (questionnaire.Find(name) is not { } item) return context.Facts.GetValueOrDefault(name);
        if (!shown.Contains(name)) return null;
        return item.Type is AutoType auto ? context.AutoValues.GetValueOrDefault(auto.Value) : answers.Find(name)?.Value;
    }

    bool IConditionFacts.Changed(string key) =>
        ((SingleType)questionnaire.Find(key)!.Type).Proposed is { } word
        && context.Proposed.TryGetValue(word, out var proposed)
        && ((IConditionFacts)this).Value(key) is TextValue answer && answer.Text != proposed;

    bool IConditionFacts.IsOpen(string name) => false;

    private bool IsShown(Item item)
    {
        if (context.Express && questionnaire.Express?.Contains(item.Key) == false) return false;
        if (context.Role is { } role && item.AnsweredBy?.Contains(role) == false) return false;
        return item.Condition is null || item.Condition.Evaluate(this) == true;
    }

    private TextValue? MembersMissing()
    {
        if (context.ExpectedMembers is not { } expected || ((IConditionFacts)this).Value(OutsideNames.AttendedItem) is not ManyValue attended) return null;
        return new TextValue(expected.Except(attended.Texts).Any() ? "yes" : "no");
    }
}
