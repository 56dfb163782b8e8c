using System.Collections.Concurrent;
using MentorBot.Emulator.Store;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Emulator.Updates;

/// <summary>
/// Posts updates to the webhook: those of one queue one after the other, queues side by side up to the number of connections.
/// A person's messages and taps are different queues, as with Telegram, and may arrive in either order.
/// </summary>
internal sealed class WebhookDispatcher(EmulatorStore store, WebhookPost post) : BackgroundService
{
    private readonly ConcurrentDictionary<string, bool> _running = new(StringComparer.Ordinal);
    private readonly Pulse _queueEnded = new();
    private CancellationTokenSource _webhookChanged = new();

    /// <summary>The webhook was set or deleted: calls to the old one end.</summary>
    public void Restart() => Interlocked.Exchange(ref _webhookChanged, new CancellationTokenSource()).Cancel();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, _webhookChanged.Token);
            var webhook = await store.RunAsync(Webhook.Read);
            await (webhook is null ? Idle(until.Token) : ServeAsync(webhook, until.Token));
        }
    }

    private static Task Idle(CancellationToken until) => Task.Delay(Timeout.Infinite, until).ContinueWith(_ => { }, TaskScheduler.Default);

    private async Task ServeAsync(Webhook webhook, CancellationToken until)
    {
        using var connections = new SemaphoreSlim(webhook.MaxConnections);
        var queues = new ConcurrentDictionary<string, Task>(StringComparer.Ordinal);
        var end = Idle(until);
        while (!until.IsCancellationRequested)
        {
            var (added, ended) = (store.UpdateAdded.Next, _queueEnded.Next);
            foreach (var queue in await store.RunAsync(state => state.Updates.Queues()))
                if (_running.TryAdd(queue, true)) queues[queue] = DrainAsync(queue, webhook, connections, until);
            await Task.WhenAny(added, ended, end);
        }

        await Task.WhenAll(queues.Values);
    }

    private async Task DrainAsync(string queue, Webhook webhook, SemaphoreSlim connections, CancellationToken until)
    {
        try
        {
            await connections.WaitAsync(until);
            try
            {
                while (await store.RunAsync(state => state.Updates.FirstOf(queue)) is { } update)
                {
                    if (!await post.DeliverAsync(webhook, update, until)) continue;
                    await store.RunAsync(state =>
                    {
                        state.Updates.Confirm(update.UpdateId);
                        return true;
                    });
                }
            }
            finally
            {
                connections.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The webhook changed or the program ends; the update waits in the file.
        }
        finally
        {
            _running.TryRemove(queue, out _);
            _queueEnded.Tell();
        }
    }

    public override void Dispose()
    {
        _webhookChanged.Dispose();
        base.Dispose();
    }
}
