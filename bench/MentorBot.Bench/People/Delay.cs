using System.Collections.Concurrent;
using System.Diagnostics;

namespace MentorBot.Bench.People;

/// <summary>People who do nothing for a while, the same for all of them.</summary>
/// <param name="over">Called with what <see cref="Person.Version"/> was when it began.</param>
internal sealed class Delay(TimeSpan time, Action<Person, int> over)
{
    private readonly ConcurrentQueue<(Person Person, int Version, long Until)> line = [];

    public void Begin(Person person) => line.Enqueue((person, person.Version, Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency)));

    /// <summary>Lets those go on whose time is over; to be called by one thread.</summary>
    public void Tick(long now)
    {
        while (line.TryPeek(out var first) && first.Until <= now && line.TryDequeue(out first)) over(first.Person, first.Version);
    }
}
