using System.Diagnostics.Metrics;

namespace MentorBot.Host.Metrics;

/// <summary>What the program counts while it runs; what can be read off the database is in <see cref="DatabaseGauges"/>.</summary>
internal static class ProgramMeter
{
    private static readonly Meter Meter = new("MentorBot");

    public static readonly Counter<long> UpdatesProcessed =
        Meter.CreateCounter<long>("mentorbot_updates_processed_total", description: "Updates of messengers that were durably processed.");

    public static readonly Counter<long> UpdatesLetGo =
        Meter.CreateCounter<long>("mentorbot_updates_let_go_total", description: "Updates that nothing followed from, because their person sent more than could be taken.");

    public static readonly Counter<long> MessagesDelivered =
        Meter.CreateCounter<long>("mentorbot_messages_delivered_total", description: "Messages that a messenger has taken.");

    public static readonly Counter<long> MessagesLost =
        Meter.CreateCounter<long>("mentorbot_messages_undeliverable_total", description: "Messages that no messenger will ever take.");

    /// <summary>Not a constant: asking for it brings the counters into being, so that they are shown while they still stand at zero.</summary>
    public static string Name => Meter.Name;
}
