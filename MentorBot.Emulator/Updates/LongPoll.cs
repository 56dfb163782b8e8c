using System.Diagnostics;
using System.Text.Json;
using MentorBot.Emulator.Faults;
using MentorBot.Emulator.Store;
using Microsoft.Extensions.Hosting;

namespace MentorBot.Emulator.Updates;

/// <summary>getUpdates: one poller at a time, a newer one ends the older.</summary>
internal sealed class LongPoll(EmulatorStore store, RepeatedUpdates repeated, IHostApplicationLifetime lifetime)
{
    private Poller? _current;

    public async Task<List<StoredUpdate>> WaitAsync(PollRequest request, CancellationToken aborted)
    {
        using var poller = new Poller();
        Replace(poller, "terminated by other getUpdates request; make sure that only one bot instance is running");
        try
        {
            return await LookUntilFoundAsync(request, poller, aborted);
        }
        finally
        {
            Interlocked.CompareExchange(ref _current, null, poller);
        }
    }

    /// <summary>Ends the poll that is waiting, which answers 409 with the reason.</summary>
    public void EndBy(string reason) => Replace(null, reason);

    private void Replace(Poller? next, string reason) => Interlocked.Exchange(ref _current, next)?.End(reason);

    private async Task<List<StoredUpdate>> LookUntilFoundAsync(PollRequest request, Poller poller, CancellationToken aborted)
    {
        var started = Stopwatch.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted, poller.Ended, lifetime.ApplicationStopping);
        while (true)
        {
            var added = store.UpdateAdded.Next;
            var updates = await store.RunAsync(state => Take(state, request, poller));
            var left = request.Wait - Stopwatch.GetElapsedTime(started);
            if (updates.Count > 0 || left <= TimeSpan.Zero || lifetime.ApplicationStopping.IsCancellationRequested) return updates;
            await added.WaitQuietlyAsync(left, stop.Token);
            aborted.ThrowIfCancellationRequested();
        }
    }

    private List<StoredUpdate> Take(EmulatorState state, PollRequest request, Poller poller)
    {
        if (poller.Reason is { } reason) throw new EmulatorRefusal(409, $"Conflict: {reason}");
        if (state.Settings[SettingsTable.WebhookUrl] is not null)
            throw new EmulatorRefusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        if (request.AllowedUpdates is { } allowed) state.Settings[SettingsTable.AllowedUpdates] = JsonSerializer.Serialize(allowed);
        var offset = request.Offset < 0 ? state.Updates.OffsetOfLast(-request.Offset) : request.Offset;
        if (offset > 0) state.Updates.ConfirmBefore(offset);
        return repeated.With(state.Updates.From(offset, request.Limit), offset);
    }

    private sealed class Poller : IDisposable
    {
        private readonly CancellationTokenSource _ended = new();

        public string? Reason { get; private set; }

        public CancellationToken Ended => _ended.Token;

        public void End(string reason)
        {
            Reason = reason;
            try
            {
                _ended.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It was just leaving by itself.
            }
        }

        public void Dispose() => _ended.Dispose();
    }
}
