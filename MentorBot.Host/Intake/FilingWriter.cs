using System.Threading.Channels;

namespace MentorBot.Host.Intake;

/// <summary>Writes down what waits and what no longer does, many in one commit, and goes on trying while the database is away.</summary>
internal sealed partial class FilingWriter(WaitingRows rows, ILogger<FilingWriter> logger)
{
    private const int LargestGroup = 500;
    private const int Attempts = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // It has no bound of its own: whoever adds to it holds the update, and those are bounded where they come in.
    private readonly Channel<Filing> queue = Channel.CreateUnbounded<Filing>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Filing filing) => queue.Writer.TryWrite(filing);

    /// <summary>Takes nothing more; <see cref="RunAsync"/> ends when what it has is written.</summary>
    public void Complete() => queue.Writer.TryComplete();

    /// <param name="written">Told of each filing once it is on the disk.</param>
    /// <param name="cancellation">Gives up what cannot be written: it stays with the messenger, or is taken up by the next run.</param>
    public async Task RunAsync(Action<Filing> written, CancellationToken cancellation)
    {
        var group = new List<Filing>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync(cancellation))
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var filing)) group.Add(filing);
            if (!await TryWriteAsync(group, cancellation))
            {
                foreach (var filing in group) await WriteAloneAsync(filing, cancellation);
            }

            foreach (var filing in group) written(filing);
            group.Clear();
        }
    }

    private async Task WriteAloneAsync(Filing filing, CancellationToken cancellation)
    {
        if (!await TryWriteAsync([filing], cancellation)) LogGivenUp(filing.Update.Id, filing.Kind);
    }

    /// <returns>False where it contradicts what is stored, again and again.</returns>
    private async Task<bool> TryWriteAsync(List<Filing> group, CancellationToken cancellation)
    {
        var pause = FirstPause;
        for (var attempt = 1; attempt <= Attempts;)
        {
            try
            {
                await rows.WriteAsync(group);
                return true;
            }
            catch (Exception error) when (DatabaseTrouble.IsIn(error))
            {
                await Task.Delay(pause, cancellation);
                pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
            }
            catch (Exception error)
            {
                // Another instance has written the same update: it is found there when it is looked for again.
                LogRepeated(error.GetType().Name, group.Count);
                attempt++;
            }
        }

        return false;
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Information, Message = "What waits could not be written ({Error}, {Count} updates); it is looked at anew.")]
    private partial void LogRepeated(string error, int count);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Error, Message = "Update {UpdateId} could not be written down ({Kind}); it is lost.")]
    private partial void LogGivenUp(long updateId, FilingKind kind);
}
