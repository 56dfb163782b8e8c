namespace MentorBot.Host.Pairs;

/// <summary>A trigger that was not carried out.</summary>
/// <param name="Reason">Russian text for the person who asked.</param>
/// <param name="State">The state that stays.</param>
/// <param name="PermittedTriggers">What the same person may do instead.</param>
/// <param name="Rule">The name of the rule that does not hold; null where the state knows no such trigger.</param>
internal sealed record Refused(string Reason, string State, IReadOnlyList<string> PermittedTriggers, string? Rule = null);
