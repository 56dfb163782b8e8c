using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// Counts «3 из 14». Items whose condition asks about an answer still to come are counted among the rest, so that
/// going forward the total can only shrink and the share done never falls. Items that are asked of everybody are counted
/// beforehand: the work grows with the conditions of the form alone.
/// </summary>
internal sealed class RunProgress(Run run, Item position) : IConditionFacts
{
    private readonly RunFacts _facts = run.Facts;
    private readonly HashSet<string> _hidden = [];

    public Progress Count()
    {
        var counts = run.Questionnaire.CountsOf(run.Context.Express);
        var number = counts.PlainUpTo(position);
        var total = counts.Plain;
        foreach (var item in counts.Conditional)
        {
            if (!_facts.MayConcern(item) || item.Condition?.Evaluate(this) == false) _hidden.Add(item.Key);
            else if (item.Type.IsAsked)
            {
                total++;
                if (item.Index <= position.Index) number++;
            }
        }

        return new Progress(number, total, run.Texts.Progress(number, total));
    }

    AnswerValue? IConditionFacts.Value(string name) => _facts.Value(name);

    bool IConditionFacts.Changed(string key) => _facts.Changed(key);

    bool IConditionFacts.IsOpen(string name) => IsOpen(name == OutsideNames.MembersMissing ? OutsideNames.AttendedItem : name);

    private bool IsOpen(string key) =>
        run.Questionnaire.Find(key) is { Type.IsAsked: true } item
        && item.Index >= position.Index
        && !_hidden.Contains(key)
        && run.Answers.Active(key) is null
        && _facts.MayConcern(item);
}
