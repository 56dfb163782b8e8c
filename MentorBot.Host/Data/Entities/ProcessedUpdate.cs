namespace MentorBot.Host.Data.Entities;

/// <summary>An update that has been taken; its row is written with what it changed, so that a redelivered one is recognised.</summary>
internal sealed class ProcessedUpdate
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
}
