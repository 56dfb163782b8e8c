namespace MentorBot.Host.Intake;

/// <summary>Opens the way in with the program and closes it: first what waits from an earlier run, then what comes.</summary>
internal sealed partial class IntakeService(
    PersonLanes lanes, FilingWriter filings, WaitingRows rows, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<IntakeService> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ResumeEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeftBehindAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestFinish = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource givingUp = new();
    private Task writing = Task.CompletedTask;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await rows.RemoveProcessedAsync(cancellationToken);
        await ResumeAsync(clock.GetUtcNow(), cancellationToken);
        writing = Task.Run(() => filings.RunAsync(lanes.Written, givingUp.Token), CancellationToken.None);
        lifetime.ApplicationStarted.Register(lanes.Open);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(LookAroundAsync(stoppingToken), ResumeLeftBehindAsync(stoppingToken));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestFinish);
        await lanes.CloseAsync(patience.Token).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        filings.Complete();
        givingUp.CancelAfter(LongestFinish);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    private async Task LookAroundAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery);
        while (await timer.WaitForNextTickAsync(stopping)) lanes.LookAround();
    }

    /// <summary>Nothing that waits is overlooked, whoever has written it down and whatever became of them.</summary>
    private async Task ResumeLeftBehindAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(ResumeEvery);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await ResumeAsync(clock.GetUtcNow() - LeftBehindAfter, stopping);
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogNotResumed(error.GetType().Name);
            }
        }
    }

    private async Task ResumeAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        foreach (var (address, count) in await rows.CountAsync(before, cancellation)) lanes.Resume(address, count);
    }

    [LoggerMessage(EventId = 1401, Level = LogLevel.Warning, Message = "What waits could not be looked for ({Error}); it is looked for again.")]
    private partial void LogNotResumed(string error);
}
