namespace MentorBot.Emulator.Store;

/// <summary>Wakes all who wait for the next change. Take <see cref="Next"/> before looking, wait for it after finding nothing.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource _next = New();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Tell() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
