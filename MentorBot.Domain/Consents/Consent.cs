namespace MentorBot.Domain.Consents;

public enum ConsentKind
{
    Processing,
    Publication,
    CrossUse,
    Photo,
    Psychologist,

    /// <summary>Written consent and agreement of a teacher who mentors a colleague.</summary>
    LabourConsent,

    /// <summary>Agreement of the school with the organisation of an outside mentor.</summary>
    CooperationAgreement,

    /// <summary>Certificate of no criminal record.</summary>
    ClearanceCertificate,
}

public enum ConsentSigner
{
    Self,
    Representative,
}

/// <summary>The fact of a signed paper or e-document.</summary>
/// <param name="ValidUntil">The last day on which it holds; null where it has no term.</param>
/// <param name="WithdrawnOn">The day the withdrawal was received; from that day on it does not hold.</param>
public sealed record Consent(ConsentKind Kind, ConsentSigner By, DateOnly SignedOn, DateOnly? ValidUntil = null, DateOnly? WithdrawnOn = null);

/// <summary>The state with the reason a person can read.</summary>
/// <param name="ExpiresOn">The last day of validity as known now; null where nothing ends it.</param>
public sealed record ConsentVerdict(ConsentState State, string Explanation, DateOnly? ExpiresOn = null);
