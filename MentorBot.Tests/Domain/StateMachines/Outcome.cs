using MentorBot.Domain.StateMachines;

namespace MentorBot.Tests.Domain.StateMachines;

/// <summary>Reads a result in one word: the state that was reached, or the rule that refused.</summary>
internal static class Outcome
{
    public static TState Reached<TState, TTrigger, TEffect>(this FireResult<TState, TTrigger, TEffect> result) =>
        Assert.IsType<Transition<TState, TTrigger, TEffect>>(result).To;

    public static string? BrokenRule<TState, TTrigger, TEffect>(this FireResult<TState, TTrigger, TEffect> result) =>
        Assert.IsType<Refusal<TState, TTrigger, TEffect>>(result).Rule;

    public static IReadOnlyList<TEffect> Effects<TState, TTrigger, TEffect>(this FireResult<TState, TTrigger, TEffect> result) =>
        Assert.IsType<Transition<TState, TTrigger, TEffect>>(result).Effects;
}
