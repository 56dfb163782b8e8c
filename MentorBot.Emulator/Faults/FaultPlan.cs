namespace MentorBot.Emulator.Faults;

/// <summary>What goes wrong with the calls of one method. Each chance is between 0 and 1; at most one of them strikes a call.</summary>
public sealed record MethodFaults
{
    /// <summary>Refused with 429 before anything is done.</summary>
    public double TooManyRequests { get; init; }

    /// <summary>What the 429 asks for.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary>Refused with 500, or with a proxy's 502 that is no JSON, before anything is done.</summary>
    public double ServerError { get; init; }

    /// <summary>The connection is reset before anything is done.</summary>
    public double ResetBefore { get; init; }

    /// <summary>Done, and the connection is reset in place of the answer: the caller cannot know.</summary>
    public double AnswerLost { get; init; }

    /// <summary>Done; the headers come at once, the body after <see cref="SlowBodySeconds"/>.</summary>
    public double SlowBody { get; init; }

    public double SlowBodySeconds { get; init; } = 2;

    /// <summary>Done after a random time up to <see cref="LongestDelaySeconds"/>.</summary>
    public double Delay { get; init; }

    public double LongestDelaySeconds { get; init; } = 1;
}

/// <summary>Telegram's limits for messages of a bot. What goes beyond them is refused with 429.</summary>
public sealed record FloodLimits
{
    /// <summary>Messages to all chats together.</summary>
    public double PerSecond { get; init; } = 30;

    /// <summary>Messages to one chat.</summary>
    public double PerSecondInChat { get; init; } = 1;

    /// <summary>How many messages one chat may get at once after a quiet while.</summary>
    public int BurstInChat { get; init; } = 5;
}

/// <summary>How the emulated server misbehaves; nothing of it by default.</summary>
public sealed record FaultPlan
{
    /// <summary>The name in <see cref="Methods"/> that stands for every method without an entry of its own.</summary>
    public const string EveryMethod = "*";

    /// <summary>Faults by the name of the method.</summary>
    public IReadOnlyDictionary<string, MethodFaults> Methods { get; init; } = new Dictionary<string, MethodFaults>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where there are no limits.</summary>
    public FloodLimits? Flood { get; init; }

    /// <summary>The chance that an update is delivered once more, later, although the bot has confirmed it.</summary>
    public double UpdateTwice { get; init; }

    /// <summary>In webhook mode: the chance that an update is held back for a random time, so that a later one of another queue overtakes it.</summary>
    public double UpdateLate { get; init; }

    /// <summary>The longest time for which an update is held back or comes again.</summary>
    public double LongestUpdateDelaySeconds { get; init; } = 2;

    /// <summary>Makes the sequence of faults repeatable as far as the order of the calls is.</summary>
    public int Seed { get; init; } = 1;

    internal MethodFaults? Of(string method) =>
        Methods.FirstOrDefault(entry => entry.Key.Equals(method, StringComparison.OrdinalIgnoreCase)).Value ?? Methods.GetValueOrDefault(EveryMethod);
}
