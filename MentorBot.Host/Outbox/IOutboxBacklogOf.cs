namespace MentorBot.Host.Outbox;

/// <summary>How much is still to be said to somebody, for whoever should not add to it.</summary>
internal interface IOutboxBacklogOf
{
    /// <returns>The committed messages to this address that are not delivered yet.</returns>
    int Waiting(long address);
}
