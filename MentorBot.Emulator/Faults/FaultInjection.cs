namespace MentorBot.Emulator.Faults;

/// <summary>The plan that holds now, and the dice. The plan may be changed at any time.</summary>
public sealed class FaultInjection
{
    private readonly Lock _gate = new();
    private Random _random = new(1);
    private FloodGate? _flood;
    private FaultPlan _plan = new();

    public FaultPlan Plan
    {
        get => _plan;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_gate)
            {
                _plan = value;
                _random = new Random(value.Seed);
                _flood = value.Flood is { } limits ? new FloodGate(limits, TimeProvider.System) : null;
            }
        }
    }

    /// <summary>What strikes this call.</summary>
    internal Fault Draw(string method)
    {
        if (_plan.Of(method) is not { } faults) return Fault.None;
        var left = Next();
        (double Chance, Fault Fault)[] all =
        [
            (faults.TooManyRequests, Fault.TooManyRequests), (faults.ServerError, Fault.ServerError), (faults.ResetBefore, Fault.ResetBefore),
            (faults.AnswerLost, Fault.AnswerLost), (faults.SlowBody, Fault.SlowBody), (faults.Delay, Fault.Delay),
        ];
        foreach (var (chance, fault) in all)
        {
            if (left < chance) return fault;
            left -= chance;
        }

        return Fault.None;
    }

    /// <summary>How many seconds a message must wait by the limits; 0 where it may pass now.</summary>
    internal int SecondsToWait(string method, long? chatId) =>
        chatId is { } chat && method.StartsWith("send", StringComparison.OrdinalIgnoreCase) && _flood is { } flood ? flood.SecondsToWait(chat) : 0;

    internal bool Happens(double chance) => chance > 0 && Next() < chance;

    internal TimeSpan UpTo(double seconds) => TimeSpan.FromSeconds(Next() * seconds);

    private double Next()
    {
#pragma warning disable CA5394 // Nothing secret hangs on these dice.
        lock (_gate) return _random.NextDouble();
#pragma warning restore CA5394
    }
}
