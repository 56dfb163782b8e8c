namespace MentorBot.Host.Instances;

/// <summary>What this instance knows about its own life; measured by the machine's own clock, which goes on while the process is stopped.</summary>
internal sealed class InstanceLease : IInstanceLease
{
    /// <summary>Silent for so long, by the clock of the database, an instance counts as gone and is followed by another.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(8);

    /// <summary>An instance stops to send before the others may think it gone.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(6);

    /// <summary>An instance that starts waits longer than this before it works, where it is not the only one.</summary>
    private static readonly TimeSpan Solitude = TimeSpan.FromMilliseconds(2500);

    private long heldUntil;
    private long aloneUntil;
    private long term = 1;

    public bool IsHeld => Environment.TickCount64 < Interlocked.Read(ref heldUntil);

    public bool IsAlone => Environment.TickCount64 < Interlocked.Read(ref aloneUntil);

    public long Term => Interlocked.Read(ref term);

    /// <summary>There is no other instance, and there will be none.</summary>
    public void HoldForEver() => (heldUntil, aloneUntil) = (long.MaxValue, long.MaxValue);

    /// <param name="asked">When the database was asked, in milliseconds of <see cref="Environment.TickCount64"/>.</param>
    public void Renew(long asked, bool isAlone)
    {
        Interlocked.Exchange(ref aloneUntil, isAlone ? asked + (long)Solitude.TotalMilliseconds : 0);
        Interlocked.Exchange(ref heldUntil, asked + (long)Trust.TotalMilliseconds);
    }

    /// <summary>The connection that carries it is gone: until it is renewed, nothing is known.</summary>
    public void Suspend() => Interlocked.Exchange(ref heldUntil, 0);

    /// <summary>Others have taken over what was ours; to be said before it is renewed.</summary>
    public void BeginTerm() => Interlocked.Increment(ref term);
}
