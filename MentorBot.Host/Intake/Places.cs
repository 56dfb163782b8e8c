namespace MentorBot.Host.Intake;

/// <summary>Who is taken up next, and how many at the same moment. <see cref="PersonLanes"/> guards it with its lock.</summary>
internal sealed class Places(IntakeLimits limits)
{
    private readonly Queue<Lane> ready = [];
    private TaskCompletionSource? closed;
    private bool isOpen;
    private int taken;
    private int slow;

    public void Open() => isOpen = true;

    /// <summary>Lets nobody begin any more; the task completes when the last has ended.</summary>
    public Task Close()
    {
        isOpen = false;
        closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        CompleteWhenEmpty();
        return closed.Task;
    }

    public void LineUp(Lane lane)
    {
        lane.State = LaneState.Ready;
        ready.Enqueue(lane);
    }

    /// <summary>The next lane, on a place that was free; null where there is none.</summary>
    public Lane? Begin()
    {
        if (!isOpen || taken >= limits.SideBySide || !ready.TryDequeue(out var lane)) return null;
        taken++;
        return Begin(lane);
    }

    /// <summary>The next lane, on the place that <paramref name="ended"/> had; null where nobody takes it over.</summary>
    public Lane? BeginAfter(Lane ended)
    {
        if (!ended.HasLeftPlace && isOpen && ready.TryDequeue(out var lane)) return Begin(lane);
        if (ended.HasLeftPlace) slow--;
        else taken--;
        ended.HasLeftPlace = false;
        CompleteWhenEmpty();
        return null;
    }

    /// <summary>Whoever takes long goes on without a place, so that the others are not short of one.</summary>
    public void Leave(Lane lane)
    {
        if (lane.HasLeftPlace || slow >= limits.MostSlow) return;
        lane.HasLeftPlace = true;
        slow++;
        taken--;
    }

    private static Lane Begin(Lane lane)
    {
        lane.State = LaneState.Running;
        lane.RunningSince = Environment.TickCount64;
        return lane;
    }

    private void CompleteWhenEmpty()
    {
        if (taken + slow == 0) closed?.TrySetResult();
    }
}
