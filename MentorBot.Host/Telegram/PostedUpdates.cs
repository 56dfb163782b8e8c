using MentorBot.Host.Conversation;
using MentorBot.Host.Intake;

namespace MentorBot.Host.Telegram;

/// <summary>Takes posted updates, and not more of them at once than can be served.</summary>
internal sealed class PostedUpdates
{
    /// <summary>What was posted before a stop is still finished, and answered.</summary>
    private static readonly TimeSpan LongestFinish = TimeSpan.FromSeconds(2);

    private readonly PersonLanes lanes;
    private readonly IntakeLimits limits;
    private readonly CancellationTokenSource closing = new();
    private int underWay;

    public PostedUpdates(PersonLanes lanes, IntakeLimits limits, IHostApplicationLifetime lifetime)
    {
        (this.lanes, this.limits) = (lanes, limits);
        lifetime.ApplicationStopping.Register(() => closing.CancelAfter(LongestFinish));
    }

    /// <returns>True when the update is on the disk; false where it has to be posted again.</returns>
    public async Task<bool> TakeAsync(IncomingUpdate update)
    {
        if (Interlocked.Increment(ref underWay) > limits.MostPosted)
        {
            Interlocked.Decrement(ref underWay);
            return false;
        }

        var posted = new Posted(update, this);
        lanes.Take(posted);
        try
        {
            await posted.Stored.WaitAsync(limits.LongestPost, closing.Token);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Posted(IncomingUpdate update, PostedUpdates all) : Arrival(update)
    {
        private readonly TaskCompletionSource stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stored => stored.Task;

        /// <summary>Counted until it is stored, not until its post is answered: it holds memory for that long.</summary>
        protected override void OnStored()
        {
            Interlocked.Decrement(ref all.underWay);
            stored.SetResult();
        }
    }
}
