using System.Diagnostics.Metrics;

namespace MentorBot.Host.Metrics;

/// <summary>What the program counts while it runs; what can be read off the database is in <see cref="DatabaseGauges"/>.</summary>
internal static class ProgramMeter
{
    private static readonly Meter Meter = new("MentorBot");

    public static readonly Counter<long> UpdatesProcessed =
        Meter.CreateCounter<long>("mentorbot_updates_processed_total", description: "Updates of messengers that were durably processed.");

    public static readonly Counter<long> MessagesDelivered =
        Meter.CreateCounter<long>("mentorbot_messages_delivered_total", description: "Messages that a messenger has taken.");

    public static readonly Counter<long> MessagesLost =
        Meter.CreateCounter<long>("mentorbot_messages_undeliverable_total", description: "Messages that no messenger will ever take.");

    public static readonly Counter<long> MessagesGivenUp =
        Meter.CreateCounter<long>("mentorbot_messages_given_up_total", description: "Messages that failed again and again while others got through; they count as undeliverable too.");

    public static readonly Counter<long> SendsInDoubt =
        Meter.CreateCounter<long>("mentorbot_sends_in_doubt_total", description: "Sends that may have arrived or not: no answer came, or the program died with them on their way.");

    private static readonly Counter<long> DoubtsEnded =
        Meter.CreateCounter<long>("mentorbot_sends_in_doubt_ended_total", description: "How such doubts ended: evidence (the person showed that they have it), repeated (sent once more), given_up (counts as arrived).");

    public static void DoubtEnds(DoubtEnd end) => DoubtsEnded.Add(1, new KeyValuePair<string, object?>("outcome", Outcome(end)));

    /// <summary>Shows each outcome before it has happened: a figure that appears late looks like one that was lost.</summary>
    public static void ShowOutcomes()
    {
        foreach (var end in Enum.GetValues<DoubtEnd>()) DoubtsEnded.Add(0, new KeyValuePair<string, object?>("outcome", Outcome(end)));
    }

    /// <summary>Not a constant: asking for it brings the counters into being, so that they are shown while they still stand at zero.</summary>
    public static string Name => Meter.Name;

    private static string Outcome(DoubtEnd end) => end switch
    {
        DoubtEnd.Evidence => "evidence",
        DoubtEnd.Repeated => "repeated",
        _ => "given_up",
    };
}

/// <summary>How it ended that a message may have arrived or not.</summary>
internal enum DoubtEnd
{
    Evidence,
    Repeated,
    GivenUp,
}
