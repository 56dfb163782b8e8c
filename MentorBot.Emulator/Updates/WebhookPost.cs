using System.Text;
using MentorBot.Emulator.Faults;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.Updates;

/// <summary>Posts one update until it is taken, with growing pauses.</summary>
internal sealed class WebhookPost(EmulatorOptions options, FaultInjection faults) : IDisposable
{
    private static readonly TimeSpan LongestAskedPause = TimeSpan.FromHours(1);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Dictionary<long, TimeSpan> _pauses = [];

    /// <summary>True when it was taken; false after a pause when it was not, so that the caller sees whether it still counts.</summary>
    public async Task<bool> DeliverAsync(Webhook webhook, StoredUpdate update, CancellationToken cancellationToken)
    {
        var plan = faults.Plan;
        if (faults.Happens(plan.UpdateLate)) await Task.Delay(faults.UpTo(plan.LongestUpdateDelaySeconds), cancellationToken);
        var asked = await TryAsync(webhook, update, cancellationToken);
        if (asked is null)
        {
            if (faults.Happens(plan.UpdateTwice)) _ = PostAgainAsync(webhook, update, faults.UpTo(plan.LongestUpdateDelaySeconds), cancellationToken);
            lock (_pauses) _pauses.Remove(update.UpdateId);
            return true;
        }

        await Task.Delay(asked.Value > TimeSpan.Zero ? asked.Value : NextPause(update.UpdateId), cancellationToken);
        return false;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Once and no more: whatever becomes of it, the update was taken before.</summary>
    private async Task PostAgainAsync(Webhook webhook, StoredUpdate update, TimeSpan later, CancellationToken cancellationToken)
    {
        await Task.Delay(later, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (cancellationToken.IsCancellationRequested) return;
        try
        {
            await TryAsync(webhook, update, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The webhook changed or the program ends.
        }
    }

    /// <summary>Null when it was taken, else the pause that the receiver asked for, zero for none.</summary>
    private async Task<TimeSpan?> TryAsync(Webhook webhook, StoredUpdate update, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address)
        {
            Content = new StringContent(update.Json, Encoding.UTF8, "application/json"),
        };
        if (webhook.Secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", webhook.Secret);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode) return null;
            var asked = response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
            return asked < LongestAskedPause ? asked : LongestAskedPause;
        }
        catch (HttpRequestException)
        {
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }

    private TimeSpan NextPause(long updateId)
    {
        lock (_pauses)
        {
            var pause = _pauses.TryGetValue(updateId, out var last) ? last * 2 : options.WebhookFirstPause;
            return _pauses[updateId] = pause < options.WebhookMaxPause ? pause : options.WebhookMaxPause;
        }
    }
}
