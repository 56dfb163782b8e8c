using MentorBot.Domain.Roadmaps.Reading;

namespace MentorBot.Host.Data.Entities;

/// <summary>A plan of measures as its document gave it.</summary>
internal sealed class Roadmap
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public School? School { get; init; }
    public required string Title { get; set; }
    public DateOnly AdoptedOn { get; set; }
    public DateOnly PeriodStart { get; set; }
    public DateOnly PeriodEnd { get; set; }

    /// <summary>The day since which its reminders count; null until it is activated.</summary>
    public DateOnly? LiveOn { get; set; }
    public required string FileName { get; set; }
    public DateTimeOffset ImportedAt { get; set; }

    /// <summary>The columns of the document in their order, so that it can be given back as it was.</summary>
    public IReadOnlyList<RoadmapColumn> Columns { get; set; } = [];
    public IReadOnlyList<IndicatorReading> Indicators { get; set; } = [];

    /// <summary>What the indicators have come to, year by year.</summary>
    public IReadOnlyList<IndicatorFact> IndicatorFacts { get; set; } = [];
    public IReadOnlyList<ReadingWarning> Warnings { get; set; } = [];
    public List<RoadmapItem> Items { get; init; } = [];
    public int Version { get; set; }
}

/// <summary>The value that an indicator reached in a year.</summary>
/// <param name="Number">The number of the indicator in the document.</param>
/// <param name="Value">As a person wrote it, or as the program counted it («37 %»).</param>
/// <param name="By">Who wrote it; «system» where it was counted.</param>
internal sealed record IndicatorFact(string Number, int Year, string Value, DateOnly On, string By);
