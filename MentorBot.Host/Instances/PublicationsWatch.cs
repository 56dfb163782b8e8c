using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Instances;

/// <summary>Looks now and then whether another instance has published something.</summary>
internal sealed partial class PublicationsWatch(QuestionnaireShelf shelf, ILogger<PublicationsWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await shelf.RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(EventId = 4301, Level = LogLevel.Warning, Message = "Could not look for newly published questionnaires; trying again soon.")]
    private partial void LogFailed(Exception error);
}
