namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>How a stretch of the calendar is used.</summary>
internal enum DueMode
{
    /// <summary>«15 сентября», «сентябрь».</summary>
    On,

    /// <summary>«до», «к».</summary>
    Until,

    /// <summary>«не позднее».</summary>
    NotLater,

    /// <summary>«по»: through, inclusive.</summary>
    Through,

    /// <summary>«с», «начиная с».</summary>
    From,

    /// <summary>«после».</summary>
    After,
}

/// <summary>One statement of a wording.</summary>
internal abstract record Phrase;

/// <summary>One or several stretches of the calendar.</summary>
internal sealed record UnitsPhrase(DueMode Mode, IReadOnlyList<CalendarUnit> Units) : Phrase;

internal sealed record WindowPhrase(CalendarUnit From, CalendarUnit To) : Phrase;

/// <summary>Days of a month that is not named: «до 20 числа», «10 и 25 числа каждого месяца».</summary>
internal sealed record MonthDaysPhrase(IReadOnlyList<int> Days, bool EachMonth, bool OfNextMonth) : Phrase;

internal sealed record FrequencyPhrase(Repetition Every) : Phrase;

/// <summary>Ongoing, as needed or by another plan.</summary>
internal sealed record OpenPhrase(DeadlineKind Kind, string Words) : Phrase
{
    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.High;
}

/// <summary>Counted from an event.</summary>
internal sealed record RelativePhrase(string Anchor) : Phrase
{
    /// <summary>The wording itself bounds it by the end of the period.</summary>
    public bool BoundByPeriod { get; init; }

    /// <summary>It happens at the end of the programme.</summary>
    public bool AtEnd { get; init; }
}

/// <summary>«по итогам года», «по итогам периода»: the close of a unit of time.</summary>
internal sealed record OutcomePhrase(RepetitionUnit? Of, string Words) : Phrase
{
    public bool OfSchoolYear { get; init; }
}

/// <summary>«далее», «обновление»: what follows begins after what precedes.</summary>
internal sealed record SequelPhrase : Phrase;

/// <summary>Words that add no date; some make the reading doubtful, and say why.</summary>
internal sealed record NoisePhrase(string? Doubt = null) : Phrase;

/// <summary>What no rule could read.</summary>
internal sealed record UnreadPhrase(string Words, bool HasDigits) : Phrase;
