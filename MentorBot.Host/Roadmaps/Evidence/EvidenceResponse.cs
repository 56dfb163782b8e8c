using MentorBot.Domain.Roadmaps.Evidence;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <param name="Kind">What proves the row: <c>pairsOrdered</c>, <c>registers</c>, <c>midTermSurvey</c> …</param>
/// <param name="Sufficient">Whether it is enough to propose that the row be closed.</param>
/// <param name="Since">The day on which it became enough.</param>
internal sealed record EvidenceResponse(string Kind, string Text, bool Sufficient, DateOnly? Since)
{
    public static EvidenceResponse? Of(RowEvidence? evidence) =>
        evidence is null ? null : new(DeadlineResponse.Word(evidence.Topic.Kind), evidence.Text, evidence.IsSufficient, evidence.Since);
}
