namespace MentorBot.Host.Roadmaps;

/// <summary>Why somebody hears of a row in the place of who answers for it.</summary>
internal enum StandInCause
{
    /// <summary>The person is known, and the program cannot reach them.</summary>
    NotConnected,

    /// <summary>The document names a collective or a role that nobody at the school holds.</summary>
    Unnamed,

    /// <summary>An organisation above or beside the school answers; it has no place in the chat.</summary>
    Outside,

    /// <summary>They have said that it is not theirs.</summary>
    Declined,
}

/// <param name="Whom">In whose place, as people call them.</param>
/// <param name="Responsible">The place in the row; null where a role of the school is meant.</param>
/// <param name="IsNews">It has not been said of this row before.</param>
internal sealed record StandIn(StandInCause Cause, string Whom, long? Responsible = null, bool IsNews = true)
{
    /// <summary>Somebody can be named in their place.</summary>
    public bool WaitsForName => Responsible is not null && Cause is StandInCause.Unnamed or StandInCause.Declined;
}
