using MentorBot.Domain.Consents;
using MentorBot.Host.Data.Entities;
using Consent = MentorBot.Domain.Consents.Consent;

namespace MentorBot.Host.Pairs;

/// <summary>Whether the papers of the people of a pair allow it to work.</summary>
internal static class PairConsents
{
    public static bool AreValid(Pair pair, DateOnly today) => pair.People().All(participant => StateOf(participant, today).IsValid());

    /// <summary>The state of the consent to processing; without a birth date nobody can say who has to sign.</summary>
    public static ConsentState StateOf(Participant participant, DateOnly today)
    {
        if (participant.BirthDate is not { } birthDate) return ConsentState.Missing;
        var papers = participant.Consents.Where(paper => paper.Kind == nameof(ConsentKind.Processing)).Select(Paper).ToArray();
        return ConsentRules.Judge(papers, ConsentKind.Processing, birthDate, today).State;
    }

    private static Consent Paper(Data.Entities.Consent paper) => new(
        ConsentKind.Processing,
        paper.By == "self" ? ConsentSigner.Self : ConsentSigner.Representative,
        paper.SignedOn,
        paper.ValidUntil,
        paper.WithdrawnAt is { } withdrawn ? DateOnly.FromDateTime(withdrawn.UtcDateTime) : null);
}
