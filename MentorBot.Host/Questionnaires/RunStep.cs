using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>What one event has made of a run.</summary>
/// <param name="Refusal">Why the finished questionnaire could not be taken, in Russian; null where it was, or is not finished.</param>
internal sealed record RunStep(Assignment Assignment, Questionnaire Questionnaire, RunResult Result, string? Refusal)
{
    /// <summary>The questionnaire was handed in by this very event.</summary>
    public bool IsSubmission => Result.Submitted && Refusal is null;
}
