namespace MentorBot.Host.Conversation;

/// <summary>What one person does is taken up in order, one thing at a time; many people are served side by side.</summary>
internal sealed class PersonLanes
{
    private const int SideBySide = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<long, Task> tails = [];
    private readonly SemaphoreSlim places = new(SideBySide);

    /// <summary>Runs <paramref name="step"/> after all earlier steps of the same person; the task ends with the step.</summary>
    public Task RunAsync(long address, Func<Task> step)
    {
        lock (gate)
        {
            var before = tails.GetValueOrDefault(address, Task.CompletedTask);
            var tail = AfterAsync(before, step);
            tails[address] = tail;
            _ = ForgetAsync(address, tail);
            return tail;
        }
    }

    private async Task AfterAsync(Task before, Func<Task> step)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await places.WaitAsync();
        try
        {
            await step();
        }
        finally
        {
            places.Release();
        }
    }

    private async Task ForgetAsync(long address, Task tail)
    {
        await tail.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            if (tails.GetValueOrDefault(address) == tail) tails.Remove(address);
        }
    }
}
