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
internal sealed record MonthDaysPhrase(IReadOnlyList<int> Days, bool EachMonth, bool OfNextMonth) : Phrase
{
    /// <summary>The first day of a stretch: «с 1 по 10 число».</summary>
    public int? From { get; init; }

    /// <summary>«до 25 числа последнего месяца квартала».</summary>
    public bool OfLastMonth { get; init; }
}

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

    /// <summary>The stretch that closes, where the words name one: «по итогам I полугодия».</summary>
    public CalendarUnit? Unit { get; init; }
}

/// <summary>«далее», «обновление»: what follows begins after what precedes.</summary>
internal sealed record SequelPhrase : Phrase;

/// <summary>Words that add no date; some make the reading doubtful, and say why.</summary>
internal sealed record NoisePhrase(string? Doubt = null) : Phrase;

/// <summary>A weekday beside a date: it must agree with it.</summary>
internal sealed record WeekdayPhrase(DayOfWeek Day, string Words) : Phrase;

/// <summary>«кроме …», «не …»: what is taken away can not be computed.</summary>
internal sealed record ExceptPhrase(string Words) : Phrase;

/// <summary>What no rule could read.</summary>
/// <param name="MatchesTime">The words speak of time, so they may change every date beside them.</param>
internal sealed record UnreadPhrase(string Words, bool MatchesTime) : Phrase
{
    /// <summary>Digits that stand directly before a date, so that the date itself may be cut.</summary>
    public bool CutsDate { get; init; }
}
