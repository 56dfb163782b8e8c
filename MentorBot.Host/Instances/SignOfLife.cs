using System.Data;
using System.Data.Common;
using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires.Downtime;
using MentorBot.Host.Time;

namespace MentorBot.Host.Instances;

/// <summary>
/// Writes down every half minute that some instance of the program is there. Whoever starts sees from it whether all of
/// them were away for so long that taps are lost, and has those questions asked again before it gives its own sign.
/// </summary>
internal sealed partial class SignOfLife(
    UnitOfWorkRunner runner, GroupCommit commit, ReadingConnections reading, IHostApplicationLifetime lifetime, ILogger<SignOfLife> logger) : BackgroundService
{
    public const string Key = "alive";

    /// <summary>The messenger lets go of a tap that nobody has taken after about so long.</summary>
    private static readonly TimeSpan TapsLast = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Without EF, like all that happens at every start.</summary>
    private static readonly Statement LastSign = new("""SELECT "Value" FROM settings WHERE "Key" = @p0""", DbType.String);

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
        var last = await reading.ReadAsync(LastSign, async rows => await rows.ReadAsync(cancellation) ? rows.GetString(0) : null, [Key], cancellation);
        if (!DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, out var seen)) return;
        if (ProgramClock.Unmoved - seen is var lasted && lasted > TapsLast) LogAskedAgain(await PendingQuestions.PlanAsync(runner, seen, lasted, cancellation));
    }

    private Task GiveAsync(CancellationToken cancellation) => commit.CommitAsync(new Sign(ProgramClock.Unmoved.ToString("O", CultureInfo.InvariantCulture)), cancellation);

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

    private sealed class Sign(string moment) : PendingChange
    {
        private static readonly Statement Give = new(
            """INSERT INTO settings ("Key", "Value") VALUES (@p0, @p1) ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value" """, DbType.String, DbType.String);

        public override Task WriteAsync(WritingConnection connection, DbTransaction transaction) => connection.ExecuteAsync(Give, transaction, Key, moment);
    }

    [LoggerMessage(EventId = 2401, Level = LogLevel.Information, Message = "The program was down for so long that taps are lost: {Count} pending questions will be asked again.")]
    private partial void LogAskedAgain(int count);

    [LoggerMessage(EventId = 2402, Level = LogLevel.Information, Message = "A sign of life could not be written or read ({Error}); trying again.")]
    private partial void LogFailed(string error);
}
