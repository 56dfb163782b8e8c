using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// What a constraint sees: the answer that it judges, and the run. It refuses only what it knows to be wrong: where an earlier
/// answer is missing it says nothing.
/// </summary>
/// <param name="isLater">The answer was given on an earlier day, so that nothing can be said about that day.</param>
internal sealed class ConstraintFacts(RunFacts run, AnswerValue answer, bool isLater) : IConditionFacts
{
    public bool? OfMissing => null;

    public AnswerValue? Value(string name) => name == ConditionWords.Answer ? answer : run.Value(name);

    public bool Changed(string key) => run.Changed(key);

    public bool IsOpen(string name) => isLater && name == ConditionWords.Today;
}
