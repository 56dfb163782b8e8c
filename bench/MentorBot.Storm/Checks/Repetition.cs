using System.Diagnostics;
using MentorBot.Emulator.Faults;
using MentorBot.Storm.Hosts;

namespace MentorBot.Storm.Checks;

/// <summary>Why a message stands in a chat twice.</summary>
internal enum Repetition
{
    /// <summary>The answer to the first sending was cut off: the program could not know. Allowed.</summary>
    AnswerCutOff,

    /// <summary>The program was stopped so soon after the answer that it could not have written down that it came. Allowed.</summary>
    StoppedBeforeNoting,

    /// <summary>The program was stopped in between, but had time enough to write it down.</summary>
    StoppedTooLate,

    /// <summary>Nothing happened that would excuse it.</summary>
    Unprovoked,
}

internal static class Repetitions
{
    public static bool IsAllowed(this Repetition repetition) => repetition is Repetition.AnswerCutOff or Repetition.StoppedBeforeNoting;

    /// <summary>How long the answer to the first sending had been out when the program was stopped; null where it was not, or was not stopped.</summary>
    public static TimeSpan? DoubtBefore(BotApiCall first, BotApiCall second, IReadOnlyList<Outage> outages) =>
        first.Answered is { } answered && outages.FirstOrDefault(outage => outage.From > answered && outage.From < second.Received) is { } next
            ? Stopwatch.GetElapsedTime(answered, next.From)
            : null;

    /// <summary>Judges the second of two sendings of the same message.</summary>
    public static Repetition Judge(BotApiCall first, BotApiCall second, IReadOnlyList<Outage> outages, TimeSpan doubt)
    {
        if (first.Answered is not { } answered) return Repetition.AnswerCutOff;
        var between = outages.Where(outage => outage.To > first.Handled && outage.From < second.Received).ToList();
        if (between.Exists(outage => outage.From <= answered)) return Repetition.AnswerCutOff;
        if (between.Exists(outage => Stopwatch.GetElapsedTime(answered, outage.From) <= doubt)) return Repetition.StoppedBeforeNoting;
        return between.Count > 0 ? Repetition.StoppedTooLate : Repetition.Unprovoked;
    }
}
