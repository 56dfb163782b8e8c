using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Data;

/// <summary>One change that waits to be written together with others, and stands or falls alone.</summary>
internal abstract class PendingChange
{
    private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the change is on the disk; faults where it is not.</summary>
    public Task Written => written.Task;

    public void Complete() => written.TrySetResult();

    public void Fail(Exception error) => written.TrySetException(error);

    /// <summary>Writes inside the transaction that is open; it may be called again after a rollback.</summary>
    /// <exception cref="DbUpdateException">The change contradicts what is stored.</exception>
    public abstract Task WriteAsync(WritingConnection connection, DbTransaction transaction);
}
