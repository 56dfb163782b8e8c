using MentorBot.Host.Conversation;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>Nobody is in a form.</summary>
internal sealed class NoOpenForm : IOpenForm
{
    public Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> WantsFileAsync(Turn turn, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> ShowAsync(Turn turn, CancellationToken cancellation) => Task.FromResult(false);
}
