using MentorBot.Host.Conversation;

namespace MentorBot.Host.Outbox;

/// <summary>Takes the buttons of old questions away, one after another, while the messenger has nothing better to do.</summary>
internal sealed partial class OldKeyboardRemoval(OldKeyboards keyboards, OutboxSender sender, IChatChannel channel, ILogger<OldKeyboardRemoval> logger) : BackgroundService
{
    private const long LongestWait = 30_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var keyboard = await keyboards.NextAsync(stoppingToken);
            if (sender.TakeSpare(keyboard.Address)) await RemoveAsync(keyboard, stoppingToken);
            else if (Environment.TickCount64 - keyboard.Since < LongestWait) await PutOffAsync(keyboard, stoppingToken);
            keyboards.Done();
        }
    }

    private async Task PutOffAsync(OldKeyboard keyboard, CancellationToken stopping)
    {
        await Task.Delay(Pause, stopping);
        keyboards.Add(keyboard);
    }

    private async Task RemoveAsync(OldKeyboard keyboard, CancellationToken stopping)
    {
        try
        {
            await channel.RemoveButtonsAsync(keyboard.Address, keyboard.Message, stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            LogNotRemoved(error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 3201, Level = LogLevel.Debug, Message = "The buttons of an old question stay ({Error}); they do no harm.")]
    private partial void LogNotRemoved(string error);
}
