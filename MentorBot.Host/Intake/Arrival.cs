using MentorBot.Host.Conversation;

namespace MentorBot.Host.Intake;

/// <summary>An update on its way to the disk; whoever waits to hear that it is there derives from this.</summary>
internal class Arrival(IncomingUpdate update)
{
    private Arrival? twin;

    public IncomingUpdate Update { get; } = update;

    /// <summary>When it came, in milliseconds of the machine's own clock, which nobody can set.</summary>
    public long Since { get; } = Environment.TickCount64;

    /// <summary>It is on the disk: processed, or written down as waiting.</summary>
    public bool IsStored { get; set; }

    /// <summary>It is being written down as waiting, or has been.</summary>
    public bool IsParked { get; set; }

    /// <summary>A row of it stands among the waiting.</summary>
    public bool HasRow { get; set; }

    /// <summary>Nothing is left to be done about it, but to remove its row.</summary>
    public bool IsDone { get; set; }

    /// <summary>Has the same update, come again, told together with this one.</summary>
    public void Join(Arrival again) => (again.twin, twin) = (twin, again);

    /// <summary>Tells everybody who waits for this update; nobody joins it any more.</summary>
    public void Announce()
    {
        for (var told = this; told is not null; told = told.twin) told.OnStored();
    }

    protected virtual void OnStored()
    {
    }
}
