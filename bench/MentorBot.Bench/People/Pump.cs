namespace MentorBot.Bench.People;

/// <summary>Does something every millisecond, on a thread of its own: timers of the pool come too late under load.</summary>
internal sealed class Pump : IDisposable
{
    private readonly Thread thread;
    private volatile bool stopped;

    public Pump(Action tick)
    {
        thread = new Thread(() =>
        {
            while (!stopped)
            {
                tick();
                Thread.Sleep(1);
            }
        })
        { IsBackground = true, Name = "Pump", Priority = ThreadPriority.AboveNormal };
        thread.Start();
    }

    public void Dispose()
    {
        stopped = true;
        thread.Join();
    }
}
