using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Conversation;

/// <summary>Takes the turns that make up nearly all of the traffic on a short way; every other turn goes the way of all.</summary>
internal interface IFrequentTurns
{
    /// <returns>Null where the update is not one of those; then nothing was done, and nothing may be assumed of it.</returns>
    ValueTask<FrequentTurn?> TryTakeAsync(IncomingUpdate update, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>A turn that is decided and waits to be committed.</summary>
/// <param name="Toast">The short word shown over the chat when a button was pressed.</param>
internal sealed record FrequentTurn(PendingChange Change, OutboxMessage Reply, string? Toast)
{
    /// <summary>Called when the change is on the disk.</summary>
    public required Action Written { get; init; }
}
