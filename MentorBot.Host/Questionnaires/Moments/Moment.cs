namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>Something that happens in the programme, at which questionnaires open.</summary>
/// <param name="Event">A word of <see cref="MomentEvents"/>.</param>
internal sealed record Moment(string Event)
{
    public long? PairId { get; init; }

    /// <summary>Which measurement of the cycle it is, where there are several.</summary>
    public string? Wave { get; init; }

    /// <summary>The day from which windows are counted; null for the day of opening.</summary>
    public DateOnly? CountedFrom { get; init; }
    public MomentRepeat Repeat { get; init; }

    /// <summary>The answer to what the person has just done brings them to it.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Of the questionnaires of the event only these; null for all.</summary>
    public IReadOnlyCollection<string>? Codes { get; init; }
}

/// <summary>What happens with somebody who was given the questionnaire before.</summary>
internal enum MomentRepeat
{
    /// <summary>One that is open stays as it is; who has answered is asked once more.</summary>
    Again,

    /// <summary>Nobody is asked twice in the same pair, or outside a pair in the same school year.</summary>
    Once,

    /// <summary>One that is open gives way to a new one.</summary>
    Anew,
}
