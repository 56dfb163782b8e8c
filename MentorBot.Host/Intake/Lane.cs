using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Intake;

internal enum LaneState
{
    /// <summary>There is nothing to take up, or it is still being written.</summary>
    Resting,

    /// <summary>Waits for a place.</summary>
    Ready,

    Running,

    /// <summary>Is looked at again at <see cref="Lane.ResumeAt"/>.</summary>
    Paused,
}

/// <summary>What one person has done that is not yet taken up, in its order: some of it in memory, then the rest in the database.</summary>
internal sealed class Lane(long address)
{
    public long Address { get; } = address;
    public LaneState State { get; set; }

    /// <summary>What is held in memory; the first is the one being taken up.</summary>
    public Queue<Arrival> Memory { get; } = [];

    /// <summary>Rows in the database that come after <see cref="Memory"/>.</summary>
    public int Rows { get; set; }

    /// <summary>Updates on their way into such rows.</summary>
    public int Writing { get; set; }

    /// <summary>Rows of what is or was in <see cref="Memory"/> that are being written or removed.</summary>
    public int Rewriting { get; set; }

    /// <summary>When the present turn began.</summary>
    public long RunningSince { get; set; }

    /// <summary>The present turn takes long and has left its place to others.</summary>
    public bool HasLeftPlace { get; set; }

    public long ResumeAt { get; set; }
    public int Failures { get; set; }

    /// <summary>The person knows that not everything could be taken.</summary>
    public bool IsTold { get; set; }

    /// <summary>The number of what came last.</summary>
    public long Newest { get; set; }

    /// <summary>Rows are read only while none of them can be one that was taken up already.</summary>
    public bool CanGoOn => Memory.Count > 0 || (Rows > 0 && Rewriting == 0);

    public bool IsOver => Memory.Count == 0 && Rows == 0 && Writing == 0 && Rewriting == 0;

    /// <summary>What is to be taken up next, with what has come behind it.</summary>
    public IncomingUpdate Next()
    {
        var first = Memory.Peek().Update;
        return Memory.Count + Rows + Writing == 1 ? first : first with { Behind = Behind(first.Id) };
    }

    public Arrival? Find(long updateId)
    {
        foreach (var arrival in Memory)
        {
            if (arrival.Update.Id == updateId) return arrival;
        }

        return null;
    }

    private SentBefore? Behind(long first)
    {
        var (lowest, highest) = (long.MaxValue, Newest);
        foreach (var arrival in Memory)
        {
            if (arrival.Update.Id == first) continue;
            (lowest, highest) = (Math.Min(lowest, arrival.Update.Id), Math.Max(highest, arrival.Update.Id));
        }

        return highest <= first && lowest == long.MaxValue ? null : new SentBefore(Math.Min(lowest, highest), highest);
    }
}
