namespace MentorBot.Domain.StateMachines;

/// <summary>One row of the table: in which states the trigger leads where, under which rules, with which effects.</summary>
internal sealed record Permit<TState, TTrigger, TFacts, TEffect>(
    IReadOnlyList<TState> From,
    TTrigger Trigger,
    Func<TState, TFacts, TState> Target,
    IReadOnlyList<TState> Targets,
    PermitShape Shape,
    IReadOnlyList<Rule<TFacts>> Rules,
    IReadOnlyList<TEffect> Effects)
{
    public Rule<TFacts>? FirstBrokenRule(TFacts facts) => Rules.FirstOrDefault(rule => !rule.IsMetBy(facts));

    public bool MayBeOffered(TFacts facts) => Rules.All(rule => rule.ConcernsInput || rule.IsMetBy(facts));
}

internal enum PermitShape { Direct, Internal, Dynamic, FromAny }
