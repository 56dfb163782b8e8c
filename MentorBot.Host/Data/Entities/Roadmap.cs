using MentorBot.Domain.Roadmaps.Reading;

namespace MentorBot.Host.Data.Entities;

/// <summary>A plan of measures as its document gave it.</summary>
internal sealed class Roadmap
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public School? School { get; init; }
    public required string Title { get; init; }
    public DateOnly AdoptedOn { get; init; }
    public DateOnly PeriodStart { get; init; }
    public DateOnly PeriodEnd { get; init; }

    /// <summary>The day since which its reminders count; null until it is activated.</summary>
    public DateOnly? LiveOn { get; set; }
    public required string FileName { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
    public IReadOnlyList<IndicatorReading> Indicators { get; init; } = [];
    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];
    public List<RoadmapItem> Items { get; init; } = [];
    public int Version { get; set; }
}
