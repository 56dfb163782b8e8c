using System.Threading.Channels;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>A messenger whose every answer the test gives.</summary>
internal sealed class ScriptedChannel(ManualTime time) : IChatChannel
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>();

    /// <param name="At">How much time had passed when the call came.</param>
    public sealed record Call(long Address, string Text, TimeSpan At, TaskCompletionSource<Delivery> Outcome)
    {
        public void Ends(Delivery delivery) => Outcome.SetResult(delivery);
    }

    public async Task<Call> NextAsync()
    {
        using var limit = new CancellationTokenSource(LongEnough);
        return await calls.Reader.ReadAsync(limit.Token);
    }

    public Task<Delivery> DeliverAsync(long address, ChatMessage message, string? replaces, CancellationToken cancellation)
    {
        var call = new Call(address, message.Text.Value, time.Passed, new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously));
        calls.Writer.TryWrite(call);
        return call.Outcome.Task.WaitAsync(cancellation);
    }

    public Task RemoveButtonsAsync(long address, string message, CancellationToken cancellation) => Task.CompletedTask;

    public Task<bool> AnswersAsync(CancellationToken cancellation) => Task.FromResult(true);

    public Task AcknowledgeAsync(string press, string? toast, CancellationToken cancellation) => Task.CompletedTask;

    public Task<byte[]?> DownloadAsync(string file, long limit, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);

    public Task<Stream?> OpenFileAsync(string file, CancellationToken cancellation) => Task.FromResult<Stream?>(null);

    public string LinkTo(string payload) => payload;
}
