using MentorBot.Host.Conversation;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>Every turn goes the way of all.</summary>
internal sealed class NoFrequentTurns : IFrequentTurns
{
    public ValueTask<FrequentTurn?> TryTakeAsync(IncomingUpdate update, DateTimeOffset now, CancellationToken cancellation) => new((FrequentTurn?)null);
}
