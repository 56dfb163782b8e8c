using MentorBot.Bench.Measuring;

namespace MentorBot.Bench.Server;

/// <summary>What a person did, on its way to the bot.</summary>
/// <param name="Body">The update as JSON, but for its number.</param>
/// <param name="PressedAt">When the person did it, or meant to; a timestamp of <see cref="System.Diagnostics.Stopwatch"/>.</param>
internal sealed record Update(TurnKind Kind, byte[] Body, long PressedAt)
{
    public long Id { get; set; }

    /// <summary>When the bot was handed it for the first time; 0 until then.</summary>
    public long DeliveredAt { get; set; }
}
