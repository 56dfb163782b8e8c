using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// Counts «3 из 14». Items whose condition asks about an answer still to come are counted among the rest, so that
/// going forward the total can only shrink and the share done never falls.
/// </summary>
internal sealed class RunProgress(Questionnaire questionnaire, Answers answers, RunFacts facts, EngineTexts texts) : IConditionFacts
{
    private readonly HashSet<string> _open = new(questionnaire.Items.Count);

    public Progress At(Item position)
    {
        var number = 0;
        var total = 0;
        foreach (var item in questionnaire.Items)
        {
            if (!facts.MayConcern(item)) continue;
            var shown = item.Condition is null ? true : item.Condition.Evaluate(this);
            if (shown == false) continue;
            if (item.Index >= position.Index && item.Type.IsAsked && answers.Active(item.Key) is null) _open.Add(item.Key);
            if (!item.Type.IsAsked) continue;
            total++;
            if (item.Index <= position.Index) number++;
        }

        return new Progress(number, total, texts.Progress(number, total));
    }

    AnswerValue? IConditionFacts.Value(string name) => facts.Value(name);

    bool IConditionFacts.Changed(string key) => facts.Changed(key);

    bool IConditionFacts.IsOpen(string name) =>
        _open.Contains(name) || (name == OutsideNames.MembersMissing && _open.Contains(OutsideNames.AttendedItem));
}
