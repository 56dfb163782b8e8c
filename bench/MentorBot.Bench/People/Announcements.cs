using System.Diagnostics;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

/// <summary>Listens to what those are told who say nothing themselves.</summary>
internal sealed class Announcements
{
    private readonly Lock gate = new();
    private readonly HashSet<long> chats = [];
    private readonly Crowd crowd;
    private long first, last, messagesBefore, messagesAfter;

    public Announcements(Crowd crowd)
    {
        this.crowd = crowd;
        crowd.Overheard = Hear;
    }

    /// <summary>How many have been told.</summary>
    public int Heard
    {
        get { lock (gate) return chats.Count; }
    }

    /// <summary>How many were told once too often.</summary>
    public int Twice { get; private set; }

    /// <summary>From the first to the last.</summary>
    public TimeSpan Span => Stopwatch.GetElapsedTime(first, last);

    /// <summary>All messages to anybody in that time.</summary>
    public long Messages => messagesAfter - messagesBefore;

    /// <summary>Waits until so many have been told, or until it has taken too long.</summary>
    public async Task WaitAsync(int people, TimeSpan limit, HostProcess host, CancellationToken cancellation)
    {
        for (var clock = Stopwatch.StartNew(); Heard < people && clock.Elapsed < limit;)
        {
            await Task.Delay(200, cancellation);
            host.ThrowIfGone();
        }
    }

    private void Hear(Person person, SentMessage message)
    {
        lock (gate)
        {
            (last, messagesAfter) = (Stopwatch.GetTimestamp(), crowd.Meter.Accepted);
            if (chats.Count == 0) (first, messagesBefore) = (last, messagesAfter);
            if (!chats.Add(person.Chat)) Twice++;
        }
    }
}
