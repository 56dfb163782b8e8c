using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Telegram;

/// <summary>
/// Long polling. The offset that confirms updates to Telegram never passes one that is not on the disk; while somebody's
/// update takes its time, those of others are taken up all the same.
/// </summary>
internal sealed partial class TelegramPolling(
    BotApiClient bot, TelegramIntake intake, TelegramGreeting greeting, IOptions<TelegramOptions> options,
    IHostApplicationLifetime lifetime, ILogger<TelegramPolling> logger) : BackgroundService
{
    private const int LongPollSeconds = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SortedDictionary<long, Task> underWay = [];
    private long? offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Mode != TelegramMode.Polling) return;
        try
        {
            await StartedAsync(stoppingToken);
            await greeting.IntroduceAsync(stoppingToken);
            var pause = TimeSpan.Zero;
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(pause, stoppingToken);
                pause = await PollAsync(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(underWay.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>In demo mode the server that is polled is this very process: it has to listen first.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    /// <returns>How long to wait before the next call.</returns>
    private async Task<TimeSpan> PollAsync(TimeSpan pause, CancellationToken stopping)
    {
        try
        {
            var updates = await bot.SendAsync(
                new GetUpdates { Offset = offset, Timeout = underWay.Count > 0 ? 0 : LongPollSeconds, AllowedUpdates = TelegramUpdates.Kinds },
                stopping);
            var taken = TakeNew(updates, stopping);
            await Task.WhenAll(underWay.Values).WaitAsync(Patience, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stopping.ThrowIfCancellationRequested();
            var allStored = Confirm();
            return !allStored || (underWay.Count > 0 && !taken) ? LookAgain : TimeSpan.Zero;
        }
        catch (BotApiException error)
        {
            // A demo that stops has closed its own messenger already.
            if (!lifetime.ApplicationStopping.IsCancellationRequested) LogPollFailed(error.Kind, error.ErrorCode);
            if (error.Kind == BotApiErrorKind.Conflict) await greeting.IntroduceAsync(stopping);
            return error.RetryAfter ?? TimeSpan.FromMilliseconds(Math.Clamp(pause.TotalMilliseconds * 2, 500, LongestPause.TotalMilliseconds));
        }
    }

    private bool TakeNew(Update[] updates, CancellationToken stopping)
    {
        var any = false;
        foreach (var update in updates)
        {
            if (update.UpdateId == 0 || underWay.ContainsKey(update.UpdateId)) continue;
            underWay[update.UpdateId] = intake.TakeAsync(update, stopping);
            any = true;
        }

        return any;
    }

    /// <summary>Moves the offset over the updates that are done, up to the first that is not.</summary>
    /// <returns>False where one could not be stored and has to come again.</returns>
    private bool Confirm()
    {
        foreach (var (id, task) in underWay.ToArray())
        {
            if (!task.IsCompleted) break;
            underWay.Remove(id);
            if (!task.IsCompletedSuccessfully)
            {
                LogWillComeAgain(task.Exception?.GetBaseException().GetType().Name ?? "cancelled", id);
                return false;
            }

            offset = id + 1;
        }

        return true;
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "Updates could not be fetched: {Kind} {Code}.")]
    private partial void LogPollFailed(BotApiErrorKind kind, int code);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Error, Message = "Update {UpdateId} could not be stored ({Error}); it stays with the messenger and is taken up again.")]
    private partial void LogWillComeAgain(string error, long updateId);
}
