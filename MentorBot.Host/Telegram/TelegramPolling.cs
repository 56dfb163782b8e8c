using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;
using MentorBot.Host.Intake;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Telegram;

/// <summary>
/// Long polling. The offset that confirms updates to Telegram never passes one that is not on the disk; while somebody's
/// update takes its time, those of others are taken up all the same.
/// </summary>
internal sealed partial class TelegramPolling(
    BotApiClient bot, TelegramIntake intake, PersonLanes lanes, TelegramGreeting greeting, IOptions<TelegramOptions> options,
    IHostApplicationLifetime lifetime, ILogger<TelegramPolling> logger) : BackgroundService
{
    private const int LongPollSeconds = 25;
    private const int MostAtOnce = 100;
    private const int WorthAsking = MostAtOnce / 4;
    private const int LongestGathering = 10; // Milliseconds.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookAgainAtMost = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50); // One call that broke off is nothing to wait for.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly PollWindow window = new();
    private TimeSpan lookAgain = LookAgain;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Mode != TelegramMode.Polling) return;
        await StartedAsync(stoppingToken);
        await greeting.IntroduceAsync(stoppingToken);
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PollAsync(stoppingToken);
                pause = TimeSpan.Zero;
            }
            catch (BotApiException error)
            {
                // A demo that stops has closed its own messenger already.
                if (!lifetime.ApplicationStopping.IsCancellationRequested) LogPollFailed(error.Kind, error.ErrorCode);
                if (error.Kind == BotApiErrorKind.Conflict) await greeting.IntroduceAsync(stoppingToken);
                pause = pause == TimeSpan.Zero ? FirstPause : pause * 2 > LongestPause ? LongestPause : pause * 2;
                await Task.Delay(error.RetryAfter ?? pause, stoppingToken);
            }
        }
    }

    /// <summary>In demo mode the server that is polled is this very process: it has to listen first.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    private async Task PollAsync(CancellationToken stopping)
    {
        var hasMoved = window.Confirm() > 0;
        var updates = await bot.SendAsync(
            new GetUpdates { Offset = window.Offset, Timeout = window.IsEmpty ? LongPollSeconds : 0, AllowedUpdates = TelegramUpdates.Kinds },
            stopping);
        var hasNews = TakeNew(updates);
        lookAgain = hasNews || hasMoved ? LookAgain : lookAgain * 2 > LookAgainAtMost ? LookAgainAtMost : lookAgain * 2;
        if (!window.IsEmpty) await WaitAsync(hasRoom: updates.Length < MostAtOnce, stopping);
        else if (updates.Length > 0) await Task.Delay(lookAgain, stopping); // What has no number cannot be confirmed and is handed out again and again.
    }

    /// <returns>Whether there was anything that is not under way already.</returns>
    private bool TakeNew(Update[] updates)
    {
        var any = false;
        Array.Sort(updates, static (one, other) => one.UpdateId.CompareTo(other.UpdateId));
        foreach (var update in updates)
        {
            if (update.UpdateId == 0 || window.Knows(update.UpdateId)) continue;
            any = true;
            if (intake.Read(update) is { } incoming) lanes.Take(window.Add(incoming));
            else window.Pass(update.UpdateId);
        }

        return any;
    }

    /// <summary>Waits until it makes sense to ask again: there is enough to confirm, or Telegram may have more than it could hand out.</summary>
    /// <param name="hasRoom">Telegram handed out all that it had; else it has no more before the offset moves.</param>
    private async Task WaitAsync(bool hasRoom, CancellationToken stopping)
    {
        await window.MostStoredAsync(hasRoom ? lookAgain : Timeout.InfiniteTimeSpan, stopping);
        if (hasRoom) return;

        // As many new ones come as are confirmed, and with them all the others once more: a few are not worth asking for at once.
        var confirmed = window.Confirm();
        while (confirmed == 0)
        {
            await window.OneStoredAsync(Timeout.InfiniteTimeSpan, stopping);
            confirmed = window.Confirm();
        }

        var since = Environment.TickCount64;
        while (confirmed < WorthAsking && LongestGathering - (Environment.TickCount64 - since) is > 0 and var left)
        {
            await window.OneStoredAsync(TimeSpan.FromMilliseconds(left), stopping);
            confirmed += window.Confirm();
        }
    }

    [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "Updates could not be fetched: {Kind} {Code}.")]
    private partial void LogPollFailed(BotApiErrorKind kind, int code);
}
