namespace MentorBot.Domain.Consents;

/// <summary>What the signed papers of a person amount to on a day.</summary>
public enum ConsentState
{
    Missing,
    RepresentativeMissing,
    SelfMissing,
    Valid,
    NeedsRenewal,
    Expired,
    Withdrawn,
}

public static class ConsentStates
{
    /// <summary>Whether personal data may be processed; an overdue renewal is tolerated for its grace.</summary>
    public static bool IsValid(this ConsentState state) => state is ConsentState.Valid or ConsentState.NeedsRenewal;
}
