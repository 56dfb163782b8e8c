namespace MentorBot.Domain.StateMachines;

/// <summary>The rows of one state, in the order in which they are tried.</summary>
public sealed class StateConfiguration<TState, TTrigger, TFacts, TEffect>(StateTable<TState, TTrigger, TFacts, TEffect> table, TState state)
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    public StateConfiguration<TState, TTrigger, TFacts, TEffect> Permit(TTrigger trigger, TState to, params TEffect[] effects) =>
        PermitIf(trigger, to, [], effects);

    /// <summary>Permits the trigger where all rules hold. Several rows of one trigger are tried in order; a refusal gives the reason of the first.</summary>
    public StateConfiguration<TState, TTrigger, TFacts, TEffect> PermitIf(
        TTrigger trigger, TState to, IReadOnlyList<Rule<TFacts>> rules, params TEffect[] effects) =>
        Add(trigger, (_, _) => to, [to], PermitShape.Direct, rules, effects);

    /// <summary>The trigger is taken and recorded, the state stays, and its entry effects do not happen.</summary>
    public StateConfiguration<TState, TTrigger, TFacts, TEffect> InternalTransition(
        TTrigger trigger, IReadOnlyList<Rule<TFacts>> rules, params TEffect[] effects) =>
        Add(trigger, (from, _) => from, [state], PermitShape.Internal, rules, effects);

    /// <summary>The target is read from the facts, as for a return to a previous state; it must be one of <paramref name="possible"/>.</summary>
    public StateConfiguration<TState, TTrigger, TFacts, TEffect> PermitDynamic(
        TTrigger trigger, Func<TFacts, TState> target, IReadOnlyList<TState> possible, IReadOnlyList<Rule<TFacts>> rules, params TEffect[] effects) =>
        Add(trigger, (_, facts) => target(facts), possible, PermitShape.Dynamic, rules, effects);

    /// <summary>Gives the refusal of a trigger in this state a name and a text of its own.</summary>
    public StateConfiguration<TState, TTrigger, TFacts, TEffect> Forbid(TTrigger trigger, Rule<TFacts> rule)
    {
        table.Forbidden.Add((state, trigger), rule);
        return this;
    }

    public StateConfiguration<TState, TTrigger, TFacts, TEffect> OnEntry(params TEffect[] effects)
    {
        table.EntryEffects.Add(state, effects);
        return this;
    }

    private StateConfiguration<TState, TTrigger, TFacts, TEffect> Add(
        TTrigger trigger, Func<TState, TFacts, TState> target, IReadOnlyList<TState> targets, PermitShape shape,
        IReadOnlyList<Rule<TFacts>> rules, TEffect[] effects)
    {
        table.Permits.Add(new([state], trigger, target, targets, shape, rules, effects));
        return this;
    }
}
