using System.Diagnostics;

namespace MentorBot.Storm.Hosts;

/// <summary>An interruption of the program, in timestamps of <see cref="Stopwatch"/>: the signal was sent in between.</summary>
internal sealed record Outage(string Host, long From, long To);

/// <summary>When which program was up. Time counts for people's patience only while at least one is ready.</summary>
internal sealed class Outages
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _up = [];
    private readonly Dictionary<string, long> _falling = [];
    private readonly List<Outage> _outages = [];
    private TimeSpan _readyTime;
    private long _readySince;

    public IReadOnlyList<Outage> All
    {
        get
        {
            lock (_gate) return [.. _outages];
        }
    }

    /// <summary>How long people could be served so far.</summary>
    public TimeSpan ReadyTime
    {
        get
        {
            lock (_gate) return _readyTime + (_up.Count > 0 ? Stopwatch.GetElapsedTime(_readySince) : TimeSpan.Zero);
        }
    }

    public void Up(string host)
    {
        lock (_gate)
        {
            if (_up.Count == 0) _readySince = Stopwatch.GetTimestamp();
            _up.Add(host);
        }
    }

    public void Down(string host)
    {
        lock (_gate)
        {
            _falling[host] = Stopwatch.GetTimestamp();
            if (_up.Remove(host) && _up.Count == 0) _readyTime += Stopwatch.GetElapsedTime(_readySince);
        }
    }

    public void Gone(string host)
    {
        lock (_gate) _outages.Add(new Outage(host, _falling[host], Stopwatch.GetTimestamp()));
    }
}
