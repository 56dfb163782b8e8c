namespace MentorBot.Domain.Meetings;

[Flags]
public enum MeetingConfirmer
{
    None = 0,
    Mentees = 1,
    Curator = 2,
}

/// <summary>Whose word makes a logged meeting a confirmed one.</summary>
public static class MeetingConfirmation
{
    /// <summary>How long a log waits for the mentee before it counts as unconfirmed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(72);

    /// <summary>The plan of the planning meeting is approved by the curator separately, with the pair.</summary>
    public static MeetingConfirmer NeededFor(MeetingKind kind) => kind is MeetingKind.Acquaintance or MeetingKind.Closing
        ? MeetingConfirmer.Mentees | MeetingConfirmer.Curator
        : MeetingConfirmer.Mentees;

    /// <summary>Where the mentees' word alone is needed, the curator's stands in for it.</summary>
    public static bool IsEnough(MeetingKind kind, bool menteesConfirmed, bool curatorConfirmed) =>
        NeededFor(kind).HasFlag(MeetingConfirmer.Curator)
            ? menteesConfirmed && curatorConfirmed
            : menteesConfirmed || curatorConfirmed;
}
