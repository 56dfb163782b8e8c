namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>A deadline cell as it was read: the words, what they mean, and how sure that is.</summary>
public sealed record Deadline
{
    /// <summary>The words of the cell, on one line.</summary>
    public required string Text { get; init; }

    /// <summary>The kind of the most binding part.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>The start of the most binding part.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day on which the most binding kind is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The end of a window in which nothing becomes due.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Every day on which some part is due, ascending.</summary>
    public IReadOnlyList<DateOnly> Occurrences { get; init; } = [];

    /// <summary>How sure the reading is.</summary>
    public required ReadingConfidence Confidence { get; init; }

    /// <summary>Why the reading is not sure, or what to know about it: Russian, for the curator. Null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The parts in the order of the words.</summary>
    public IReadOnlyList<DeadlinePart> Parts { get; init; } = [];

    /// <summary>The deadline as the document gives it, where a person or an event has set another one; null where this is it.</summary>
    public Deadline? Printed { get; init; }

    /// <summary>What the document gives, whatever was made of it since.</summary>
    public Deadline AsPrinted() => Printed ?? this;

    /// <summary>Another deadline in the place of this one, which keeps what the document gave.</summary>
    public Deadline ReplacedBy(Deadline other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other with { Printed = AsPrinted() };
    }
}
