namespace MentorBot.Host.Outbox;

/// <summary>How much a messenger takes.</summary>
/// <param name="MessagesPerSecond">The budget of all messages together, sent and edited; null where there is none.</param>
/// <param name="AreKnown">
/// The messenger is known to hold us to these limits, so replies keep them from the start. Otherwise they run free until
/// the messenger complains.
/// </param>
internal sealed record SendingLimits(int? MessagesPerSecond, bool AreKnown)
{
    public static SendingLimits None { get; } = new(null, AreKnown: false);
}
