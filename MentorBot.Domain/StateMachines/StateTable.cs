namespace MentorBot.Domain.StateMachines;

/// <summary>What a machine is built from: the states with their rows, the side exits, and who may fire each trigger.</summary>
public sealed class StateTable<TState, TTrigger, TFacts, TEffect>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    internal List<Permit<TState, TTrigger, TFacts, TEffect>> Permits { get; } = [];

    internal Dictionary<(TState State, TTrigger Trigger), Rule<TFacts>> Forbidden { get; } = [];

    internal Dictionary<TState, TEffect[]> EntryEffects { get; } = [];

    internal Dictionary<TTrigger, TriggerSource> Sources { get; } = [];

    public StateConfiguration<TState, TTrigger, TFacts, TEffect> Configure(TState state) => new(this, state);

    /// <summary>A side exit from every state but <paramref name="to"/> itself and <paramref name="except"/>.</summary>
    public void PermitFromAny(
        TTrigger trigger, TState to, IReadOnlyList<TState> except, IReadOnlyList<Rule<TFacts>> rules, params TEffect[] effects)
    {
        var from = Enum.GetValues<TState>().Except([to, .. except]).ToArray();
        Permits.Add(new(from, trigger, (_, _) => to, [to], PermitShape.FromAny, rules, effects));
    }

    /// <summary>Says who may fire the triggers; every trigger of a machine is named exactly once.</summary>
    public void FiredBy(TriggerSource source, params TTrigger[] triggers)
    {
        foreach (var trigger in triggers) Sources.Add(trigger, source);
    }
}
