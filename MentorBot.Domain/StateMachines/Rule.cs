namespace MentorBot.Domain.StateMachines;

/// <summary>A guard of a transition. The name of the type is the sentence; the text is what a person is told when it does not hold.</summary>
/// <param name="isMet">Whether the facts satisfy the rule.</param>
/// <param name="refusal">Russian text for the person who asked for the transition.</param>
public abstract class Rule<TFacts>(Func<TFacts, bool> isMet, string refusal)
{
    public string Name => GetType().Name;

    public string Refusal { get; } = refusal;

    /// <summary>True where the rule judges what comes with the trigger (a number, a date, a reason): such a trigger is still offered, its input is not known yet.</summary>
    public virtual bool ConcernsInput => false;

    public bool IsMetBy(TFacts facts) => isMet(facts);
}

/// <summary>A guard over the input of a trigger, see <see cref="Rule{TFacts}.ConcernsInput"/>.</summary>
public abstract class InputRule<TFacts>(Func<TFacts, bool> isMet, string refusal) : Rule<TFacts>(isMet, refusal)
{
    public override bool ConcernsInput => true;
}
