using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>What the caller knows about a document beside its words; what is null is taken from the document.</summary>
public sealed record RoadmapReadingOptions
{
    /// <summary>The first day of the period of the plan.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>The last day of the period, inclusive.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The day of the order that adopted the plan.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>Today; decides the school year of a document that names no year at all.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Which plan of a document with several, from 1; the last one where there are fewer.</summary>
    public int Plan { get; init; } = 1;

    /// <summary>The conventions of the school.</summary>
    public DeadlineSettings Settings { get; init; } = DeadlineSettings.Default;

    /// <summary>The positions and abbreviations that the school's documents use.</summary>
    public ResponsibleSettings Responsibles { get; init; } = ResponsibleSettings.Default;
}

/// <summary>A document read as a roadmap.</summary>
public sealed record RoadmapReading
{
    /// <summary>The title of the plan, on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The day of the order; the first day of the period where the document names none.</summary>
    public required DateOnly AdoptedOn { get; init; }

    /// <summary>The first day of the period of the plan.</summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>The last day of the period, inclusive.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The titles of all plans in the document, of which this is one.</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>The columns of its tables, in the order of the document.</summary>
    public IReadOnlyList<RoadmapColumn> Columns { get; init; } = [];

    /// <summary>The rows in the order of the document. Empty when no table of it looks like a roadmap; a warning then says so.</summary>
    public required IReadOnlyList<RoadmapItemReading> Items { get; init; }

    /// <summary>The indicators of a second table, with their targets.</summary>
    public required IReadOnlyList<IndicatorReading> Indicators { get; init; }

    /// <summary>What the curator should know before the plan goes live.</summary>
    public required IReadOnlyList<ReadingWarning> Warnings { get; init; }

    /// <summary>No document, but the stored rows read once more by other conventions of the school.</summary>
    public bool IsReread { get; init; }
}

/// <summary>A row of a roadmap: one measure with its own deadline and its own responsible parties.</summary>
public sealed record RoadmapItemReading
{
    /// <summary>The number as printed; otherwise section and ordinal («1.3»); a letter where one activity has several dated contents («1.3a»).</summary>
    public required string Number { get; init; }

    /// <summary>The section with its number («1 Подготовка условий»); null in a plan without sections.</summary>
    public string? Section { get; init; }

    /// <summary>The measure.</summary>
    public required string Title { get; init; }

    /// <summary>The contents of the measure, where the document has a column for them.</summary>
    public string? Details { get; init; }

    /// <summary>The expected result or document.</summary>
    public string? Result { get; init; }

    /// <summary>The deadline cell on one line, with the fragments of a cut cell joined.</summary>
    public required string DeadlineText { get; init; }

    /// <summary>The deadline as read.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>The responsible cell on one line.</summary>
    public required string ResponsibleText { get; init; }

    /// <summary>The parties; the first one leads.</summary>
    public required IReadOnlyList<Responsible> Responsibles { get; init; }

    /// <summary>The row waits for a person's word before its first reminder.</summary>
    public bool NeedsCheck => Reasons.Count > 0;

    /// <summary>Why it does: Russian sentences.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The texts of the row by <see cref="RoadmapReading.Columns"/>: parts of a cut cell joined, those of merged cells filled in.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The physical rows of the document that the row was read from.</summary>
    public required string Source { get; init; }
}

/// <summary>An indicator and its target values as printed, by year.</summary>
public sealed record IndicatorReading(string Number, string Title, IReadOnlyDictionary<int, string> Targets);

/// <summary>Something to check.</summary>
/// <param name="ItemNumber">The row; null when it is about the whole document.</param>
/// <param name="Cell">The cell («Сроки»); null when it is about the whole row.</param>
/// <param name="Message">A Russian sentence.</param>
public sealed record ReadingWarning(string? ItemNumber, string? Cell, string Message);
