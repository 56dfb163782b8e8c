using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo;

/// <summary>
/// Lets what was said be delivered before the clock moves on, so that it is dated rightly. A messenger that is down must
/// not stop the time: when nothing leaves the outbox any more, the rest of the move waits no longer.
/// </summary>
internal sealed class DemoClockDeliveries(OutboxSender outbox, UnitOfWorkRunner runner)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>The patience of one move.</summary>
    public Wait Patience() => new(this);

    private async Task<bool> AreDoneAsync(CancellationToken cancellation)
    {
        for (var left = long.MaxValue; ;)
        {
            if (await AreDoneSoonAsync(cancellation)) return true;
            await using var db = runner.OpenDb();
            var waiting = await db.Outbox.LongCountAsync(cancellation);
            if (waiting >= left) return false;
            left = waiting;
        }
    }

    private async Task<bool> AreDoneSoonAsync(CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(LongestPause);
        try
        {
            await outbox.IdleAsync(pause.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    internal sealed class Wait(DemoClockDeliveries deliveries)
    {
        private bool isSpent;

        public async Task ForAllAsync(CancellationToken cancellation)
        {
            if (!isSpent) isSpent = !await deliveries.AreDoneAsync(cancellation);
        }
    }
}
