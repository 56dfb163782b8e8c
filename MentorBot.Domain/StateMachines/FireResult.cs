namespace MentorBot.Domain.StateMachines;

/// <summary>What came of firing a trigger: a <see cref="Transition{TState,TTrigger,TEffect}"/> or a <see cref="Refusal{TState,TTrigger,TEffect}"/>.</summary>
public abstract record FireResult<TState, TTrigger, TEffect>;

/// <summary>The trigger is permitted.</summary>
/// <param name="To">The new state; equal to <paramref name="From"/> where the trigger only records something.</param>
/// <param name="Effects">What the host carries out, in order: those of the trigger first, then those of entering the state.</param>
public sealed record Transition<TState, TTrigger, TEffect>(TState From, TState To, TTrigger Trigger, IReadOnlyList<TEffect> Effects)
    : FireResult<TState, TTrigger, TEffect>;

/// <summary>The trigger is not permitted and nothing changes.</summary>
/// <param name="PermittedTriggers">What is possible instead, in the order of the table.</param>
/// <param name="Reason">Russian text for the person who asked.</param>
/// <param name="Rule">The name of the rule that was broken; null where the state knows no such trigger.</param>
public sealed record Refusal<TState, TTrigger, TEffect>(
    TState State, TTrigger Trigger, IReadOnlyList<TTrigger> PermittedTriggers, string Reason, string? Rule)
    : FireResult<TState, TTrigger, TEffect>;
