using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Host.Data.Entities;

/// <summary>The conventions of one school. What is missing in the stored JSON is as most schools have it.</summary>
internal sealed record SchoolSettings
{
    public static SchoolSettings Default { get; } = new();

    /// <summary>When and whom the rows of a roadmap remind.</summary>
    public ReminderSettings Reminders { get; init; } = ReminderSettings.Default;

    /// <summary>How the wordings of deadlines are read.</summary>
    public DeadlineSettings Deadlines { get; init; } = DeadlineSettings.Default;

    /// <summary>The positions and abbreviations that its documents use.</summary>
    public ResponsibleSettings Responsibles { get; init; } = ResponsibleSettings.Default;

    /// <summary>Days on which this school does not work although the country does: its holidays, its quarantine.</summary>
    public IReadOnlyList<DateOnly> DaysOff { get; init; } = [];

    /// <summary>Days on which this school works although the country does not.</summary>
    public IReadOnlyList<DateOnly> WorkingDays { get; init; } = [];

    /// <summary>How many pupils the school has, from its statistics: what shares of pupils are counted from. Null where nobody has said it.</summary>
    public int? Pupils { get; init; }

    /// <summary>How a document of the school is read.</summary>
    public RoadmapReadingOptions ReadingOn(DateOnly today) => new() { Today = today, Settings = Deadlines, Responsibles = Responsibles };
}
