using System.Diagnostics;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Conversation;

/// <summary>One update of a messenger, translated.</summary>
/// <param name="Id">The messenger's number, by which a redelivered update is recognised.</param>
/// <param name="Address">The private chat of the person who did it.</param>
internal sealed record IncomingUpdate(long Id, long Address, IncomingEvent Event)
{
    /// <summary>When it came, as a time stamp of the machine's own clock, which nobody can set.</summary>
    public long CameAt { get; init; } = Stopwatch.GetTimestamp();

    /// <summary>What else of the same person has come and waits its turn behind this; null where there is nothing.</summary>
    public SentBefore? Behind { get; init; }
}
