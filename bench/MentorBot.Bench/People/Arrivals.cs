using System.Diagnostics;

namespace MentorBot.Bench.People;

/// <summary>
/// The moments at which somebody acts, independent of the answers: random with the given mean. Where nobody is ready the
/// next who becomes so acts for that moment, and what they wait is counted from it: a slow program cannot slow its own measurement down.
/// </summary>
internal sealed class Arrivals(double perSecond)
{
    private readonly Lock gate = new();
    private readonly Queue<Person> ready = [];
    private readonly Queue<long> late = [];
    private readonly Random random = new(1);
    private long following = Stopwatch.GetTimestamp();

    /// <summary>Moments that wait for somebody to be ready.</summary>
    public int Overdue
    {
        get { lock (gate) return late.Count; }
    }

    /// <summary>The next moment that has come; null where none has.</summary>
    public long? Due(long now)
    {
        if (following > now) return null;
        var due = following;
        following += (long)(-Math.Log(1 - random.NextDouble()) / perSecond * Stopwatch.Frequency);
        return due;
    }

    /// <summary>Who acts for a moment that has come; null where nobody is ready, and it waits.</summary>
    public Person? Take(long meant)
    {
        lock (gate)
        {
            if (ready.TryDequeue(out var person)) return person;
            late.Enqueue(meant);
            return null;
        }
    }

    /// <summary>A person is ready.</summary>
    /// <returns>The moment that has waited for them; null where they wait for the next.</returns>
    public long? Offer(Person person)
    {
        lock (gate)
        {
            if (late.TryDequeue(out var meant)) return meant;
            ready.Enqueue(person);
            return null;
        }
    }
}
