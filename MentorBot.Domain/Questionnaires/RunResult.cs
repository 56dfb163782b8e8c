using System.Collections.Immutable;

namespace MentorBot.Domain.Questionnaires;

public enum RunOutcome
{
    Accepted,

    /// <summary>The event was no valid answer; <see cref="RunResult.Notice"/> says why.</summary>
    Rejected,

    /// <summary>A button of an earlier prompt was pressed.</summary>
    Stale,
}

/// <summary>What an event led to.</summary>
/// <param name="State">The state to keep from now on.</param>
/// <param name="Answers">All answers after the event.</param>
/// <param name="Changes">Only the answers that were written or whose <see cref="Answer.SetAside"/> changed.</param>
/// <param name="Prompt">What to show now.</param>
/// <param name="Notice">A sentence for the person to be shown before the prompt, or null.</param>
/// <param name="Submitted">The run was submitted by this very event.</param>
/// <param name="ClosedByGate">The gate that keeps the questionnaire closed, or null.</param>
public sealed record RunResult(
    RunOutcome Outcome,
    RunState State,
    Answers Answers,
    ImmutableSortedDictionary<string, Answer> Changes,
    Prompt Prompt,
    string? Notice = null,
    bool Submitted = false,
    string? ClosedByGate = null);
