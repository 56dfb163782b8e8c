using MentorBot.Domain.Consents;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Consents;

internal static class ParticipantConsents
{
    /// <summary>What the papers of a participant amount to on a day; their consents must be loaded.</summary>
    public static ConsentVerdict ProcessingConsentOn(this Participant participant, DateOnly today) => participant.BirthDate is { } birth
        ? ConsentRules.Judge([.. participant.Consents.Select(Fact)], ConsentKind.Processing, birth, today)
        : new ConsentVerdict(ConsentState.Missing, "Дата рождения не указана: непонятно, кто подписывает согласие.");

    private static Domain.Consents.Consent Fact(Data.Entities.Consent consent) => new(
        Enum.Parse<ConsentKind>(consent.Kind),
        consent.By == "self" ? ConsentSigner.Self : ConsentSigner.Representative,
        consent.SignedOn,
        consent.ValidUntil,
        consent.WithdrawnAt is { } withdrawn ? DateOnly.FromDateTime(withdrawn.UtcDateTime) : null);
}
