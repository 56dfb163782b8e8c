namespace MentorBot.Host.Data.Entities;

/// <summary>
/// An update of somebody who does more at once than is taken up at once: it is confirmed to the messenger and waits here
/// for its turn, so that nobody else waits behind it.
/// </summary>
internal sealed class WaitingUpdate
{
    /// <summary>The messenger's number of the update.</summary>
    public long Id { get; init; }
    public long Address { get; init; }

    /// <summary>The event as JSON of <see cref="Domain.Conversation.IncomingEvent"/>.</summary>
    public required string Body { get; init; }
    public DateTimeOffset At { get; init; }
}
