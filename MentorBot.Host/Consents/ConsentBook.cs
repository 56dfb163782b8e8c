using MentorBot.Domain.Consents;
using MentorBot.Host.Data.Entities;
using Consent = MentorBot.Host.Data.Entities.Consent;

namespace MentorBot.Host.Consents;

/// <summary>What the recorded papers of a participant amount to.</summary>
internal static class ConsentBook
{
    public const string Self = "self";
    public const string Representative = "representative";

    public static ConsentVerdict Judge(Participant participant, DateOnly today, ConsentKind kind = ConsentKind.Processing)
    {
        if (participant.BirthDate is not { } birthDate) return new(ConsentState.Missing, "Дата рождения ещё не известна, поэтому не ясно, кто подписывает согласие.");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(participant.School!.TimeZone);
        return ConsentRules.Judge([.. participant.Consents.Select(consent => FactOf(consent, zone))], kind, birthDate, today);
    }

    private static Domain.Consents.Consent FactOf(Consent consent, TimeZoneInfo zone) => new(
        Enum.Parse<ConsentKind>(consent.Kind),
        consent.By == Self ? ConsentSigner.Self : ConsentSigner.Representative,
        consent.SignedOn,
        consent.ValidUntil,
        consent.WithdrawnAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null);
}
