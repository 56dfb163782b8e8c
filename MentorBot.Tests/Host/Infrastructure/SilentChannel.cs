using System.Collections.Concurrent;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>A messenger that takes everything and keeps it for the test to look at.</summary>
internal sealed class SilentChannel : IChatChannel
{
    public ConcurrentQueue<(long Address, ChatMessage Message)> Delivered { get; } = [];

    public Task<Delivery> DeliverAsync(long address, ChatMessage message, string? replaces, CancellationToken cancellation)
    {
        Delivered.Enqueue((address, message));
        return Task.FromResult<Delivery>(new Delivery.Delivered("1"));
    }

    public Task RemoveButtonsAsync(long address, string message, CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> AnswersAsync(CancellationToken cancellation) => Task.FromResult(true);

    public Task AcknowledgeAsync(string press, string? toast, CancellationToken cancellation) => Task.CompletedTask;

    public Task<byte[]?> DownloadAsync(string file, long limit, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);

    public Task<Stream?> OpenFileAsync(string file, CancellationToken cancellation) => Task.FromResult<Stream?>(null);

    public string LinkTo(string payload) => $"https://chat.example/?start={payload}";
}
