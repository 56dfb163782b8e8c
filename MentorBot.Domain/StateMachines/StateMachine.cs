namespace MentorBot.Domain.StateMachines;

/// <summary>An immutable table of states and triggers. It holds no state of its own: the current one comes in, the new one and its effects go out.</summary>
/// <remarks>The facts are what the rules judge, gathered by the host before firing; an effect is a value that asks the host to act, never the act itself.</remarks>
public sealed class StateMachine<TState, TTrigger, TFacts, TEffect>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly StateTable<TState, TTrigger, TFacts, TEffect> table = new();

    /// <param name="initial">The state in which every life begins.</param>
    /// <param name="fill">Writes the table; it is not touched afterwards.</param>
    /// <exception cref="InvalidOperationException">A trigger has no source.</exception>
    public StateMachine(TState initial, Action<StateTable<TState, TTrigger, TFacts, TEffect>> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Initial = initial;
        fill(table);
        foreach (var trigger in Enum.GetValues<TTrigger>())
            if (!table.Sources.ContainsKey(trigger)) throw new InvalidOperationException($"Nobody is named who may fire {trigger}.");
    }

    public TState Initial { get; }

    /// <summary>What entering the initial state asks for.</summary>
    public IReadOnlyList<TEffect> InitialEffects => table.EntryEffects.GetValueOrDefault(Initial, []);

    internal IReadOnlyList<Permit<TState, TTrigger, TFacts, TEffect>> Permits => table.Permits;

    /// <summary>Judges a trigger; changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The facts name a state to return to that the table does not know.</exception>
    public FireResult<TState, TTrigger, TEffect> Fire(TState current, TTrigger trigger, TFacts facts)
    {
        Rule<TFacts>? broken = null;
        foreach (var permit in PermitsOf(current, trigger))
        {
            var rule = permit.FirstBrokenRule(facts);
            if (rule is null) return Take(permit, current, facts);
            broken ??= rule;
        }

        broken ??= table.Forbidden.GetValueOrDefault((current, trigger));
        var reason = broken?.Refusal ?? $"В состоянии {current} действие {trigger} не предусмотрено.";
        return new Refusal<TState, TTrigger, TEffect>(current, trigger, PermittedTriggers(current, facts), reason, broken?.Name);
    }

    public bool CanFire(TState current, TTrigger trigger, TFacts facts) =>
        PermitsOf(current, trigger).Any(permit => permit.FirstBrokenRule(facts) is null);

    /// <summary>The triggers that may be offered in a state to someone, in the order of the table; rules over input not yet given do not count.</summary>
    public IReadOnlyList<TTrigger> PermittedTriggers(TState current, TFacts facts, TriggerSource by = TriggerSource.Anyone) =>
        [.. table.Permits
            .Where(permit => permit.From.Contains(current) && permit.MayBeOffered(facts) && MayBeFiredBy(permit.Trigger, by))
            .Select(permit => permit.Trigger)
            .Distinct()];

    public bool MayBeFiredBy(TTrigger trigger, TriggerSource by) => (table.Sources[trigger] & by) != TriggerSource.None;

    private IEnumerable<Permit<TState, TTrigger, TFacts, TEffect>> PermitsOf(TState state, TTrigger trigger) =>
        table.Permits.Where(permit => EqualityComparer<TTrigger>.Default.Equals(permit.Trigger, trigger) && permit.From.Contains(state));

    private Transition<TState, TTrigger, TEffect> Take(Permit<TState, TTrigger, TFacts, TEffect> permit, TState from, TFacts facts)
    {
        var to = permit.Target(from, facts);
        if (!permit.Targets.Contains(to)) throw new InvalidOperationException($"{permit.Trigger} cannot lead from {from} to {to}.");

        var onEntry = permit.Shape == PermitShape.Internal ? [] : table.EntryEffects.GetValueOrDefault(to, []);
        return new(from, to, permit.Trigger, [.. permit.Effects, .. onEntry]);
    }
}
