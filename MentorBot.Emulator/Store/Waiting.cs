namespace MentorBot.Emulator.Store;

internal static class Waiting
{
    /// <summary>Waits until the task, the time or the patience of the caller ends; which of them, the caller looks up.</summary>
    public static async Task WaitQuietlyAsync(this Task task, TimeSpan time, CancellationToken cancellationToken) =>
        await task.WaitAsync(time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
