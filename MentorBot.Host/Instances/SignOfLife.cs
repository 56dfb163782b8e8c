using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Downtime;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Instances;

/// <summary>
/// Writes down every half minute that some instance of the program is there. Whoever starts sees from it whether all of
/// them were away for so long that taps are lost, and has those questions asked again before it gives its own sign.
/// </summary>
internal sealed partial class SignOfLife(UnitOfWorkRunner runner, IHostApplicationLifetime lifetime, ILogger<SignOfLife> logger) : BackgroundService
{
    public const string Key = "alive";

    /// <summary>The messenger lets go of a tap that nobody has taken after about so long.</summary>
    private static readonly TimeSpan TapsLast = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!await DoAsync(AskAgainAsync, stoppingToken)) await Task.Delay(Pause, stoppingToken);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await DoAsync(GiveAsync, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task AskAgainAsync(CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        var last = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == Key, cancellation);
        if (last is null || !DateTimeOffset.TryParse(last.Value, CultureInfo.InvariantCulture, out var seen)) return;
        if (ProgramClock.Unmoved - seen is var lasted && lasted > TapsLast) LogAskedAgain(await PendingQuestions.PlanAsync(runner, seen, lasted, cancellation));
    }

    private Task GiveAsync(CancellationToken cancellation) => runner.RunAsync("system", async work =>
    {
        var now = ProgramClock.Unmoved.ToString("O", CultureInfo.InvariantCulture);
        if (await work.Db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellation) is { } known) known.Value = now;
        else work.Db.Settings.Add(new Setting { Key = Key, Value = now });
    }, cancellation);

    private async Task<bool> DoAsync(Func<CancellationToken, Task> step, CancellationToken stopping)
    {
        try
        {
            await step(stopping);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventId = 2401, Level = LogLevel.Information, Message = "The program was down for so long that taps are lost: {Count} pending questions will be asked again.")]
    private partial void LogAskedAgain(int count);

    [LoggerMessage(EventId = 2402, Level = LogLevel.Information, Message = "A sign of life could not be written or read ({Error}); trying again.")]
    private partial void LogFailed(string error);
}
