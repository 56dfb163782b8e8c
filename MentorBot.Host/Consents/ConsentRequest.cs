using MentorBot.Domain.Consents;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using Consent = MentorBot.Host.Data.Entities.Consent;

namespace MentorBot.Host.Consents;

internal sealed record RepresentativeRequest(string? Name, string? Kinship);

/// <param name="Kind">Processing, Publication, CrossUse, Photo, Psychologist, or a document of a mentor: LabourConsent, CooperationAgreement, ClearanceCertificate.</param>
/// <param name="By">self or representative.</param>
/// <param name="Form">paper or eDocument.</param>
internal sealed record ConsentRequest(
    string? Kind, string? By, RepresentativeRequest? Representative, string? Form, DateOnly? SignedOn, DateOnly? ValidUntil, string? Number, string? StoredAt)
{
    /// <param name="today">At the school: nothing is signed in the future.</param>
    public ConsentInput Read(Validation validation, string prefix, DateOnly today)
    {
        var by = validation.Code(By, prefix + "by", [ConsentBook.Self, ConsentBook.Representative]);
        var input = new ConsentInput(
            validation.Enum<ConsentKind>(Kind, prefix + "kind"),
            by,
            validation.Code(Form, prefix + "form", [ConsentInput.Paper, ConsentInput.EDocument]),
            validation.Date(SignedOn, prefix + "signedOn"))
        {
            ValidUntil = ValidUntil,
            Number = validation.Text(Number, prefix + "number", 100),
            StoredAt = validation.OptionalText(StoredAt, prefix + "storedAt", 300),
        };
        validation.Check(input.SignedOn <= today, prefix + "signedOn", "A paper that is not signed yet cannot be recorded.");
        validation.Check(ValidUntil is null || ValidUntil >= input.SignedOn, prefix + "validUntil", "It holds at least on the day it is signed.");
        if (by != ConsentBook.Representative) return input;
        return input with
        {
            RepresentativeName = validation.Text(Representative?.Name, prefix + "representative.name", 200),
            Kinship = validation.Text(Representative?.Kinship, prefix + "representative.kinship", 100),
        };
    }
}

internal sealed record RepresentativeResponse(string? Name, string? Kinship);

internal sealed record ConsentResponse(
    string Id, string ParticipantId, string Kind, string By, RepresentativeResponse? Representative, string Form,
    DateOnly SignedOn, DateOnly? ValidUntil, string? Number, string? StoredAt, DateTimeOffset? WithdrawnAt)
{
    public static ConsentResponse Of(Consent consent) => new(
        Ids.Text(consent.Id), Ids.Text(consent.ParticipantId), consent.Kind, consent.By,
        consent.By == ConsentBook.Representative ? new(consent.RepresentativeName, consent.Kinship) : null,
        consent.Form, consent.SignedOn, consent.ValidUntil, consent.Number, consent.StoredAt, consent.WithdrawnAt);
}
