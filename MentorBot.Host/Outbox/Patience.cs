namespace MentorBot.Host.Outbox;

/// <summary>How long and how often the sender tries; docs/delivery.md tells why.</summary>
internal static class Patience
{
    public const int ReplyPlaces = 256;
    public const int NoticePlaces = 16;

    /// <summary>Attempts without an answer, on a messenger that answers others, after which a message counts as arrived.</summary>
    public const int Doubts = 3;

    /// <summary>Failures of one message, while others got through, after which it is given up.</summary>
    public const int OwnFailures = 12;

    /// <summary>Failures of anybody without a success between them, from which on it is the messenger that is out of order.</summary>
    public const int Outage = 5;

    /// <summary>How long a sign is waited for that a message arrived.</summary>
    public static readonly TimeSpan Evidence = TimeSpan.FromSeconds(5);

    /// <summary>The same after a start, for messages of which it is not even known whether there was an attempt.</summary>
    public static readonly TimeSpan EvidenceAtStart = TimeSpan.FromSeconds(2);

    /// <summary>An attempt that takes longer is not waited for once the person has shown that they have the message.</summary>
    public static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>How often an older message of another instance is looked for, about 20 s in all; whoever has it so long does not send it.</summary>
    public const int OrderWaits = 44;

    /// <summary>The pause before it is looked for again.</summary>
    public static TimeSpan ForOrder(int waits) => TimeSpan.FromMilliseconds(waits > 5 ? 500 : 10 << waits);

    /// <summary>The pause after the given number of failures: doubled each time.</summary>
    public static TimeSpan After(int failures) => failures > 6 ? Longest : TimeSpan.FromTicks(Math.Min(First.Ticks << Math.Max(0, failures - 1), Longest.Ticks));
}
