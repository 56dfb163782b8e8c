namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>How the value is to stand to the target.</summary>
public enum IndicatorComparison
{
    /// <summary>Not less: what a target without words means.</summary>
    AtLeast,

    /// <summary>Strictly more.</summary>
    MoreThan,

    /// <summary>Not more.</summary>
    AtMost,
}

/// <summary>How a value stands to its target.</summary>
public enum IndicatorStanding
{
    /// <summary>The target is reached.</summary>
    Reached,

    /// <summary>Nine tenths of it are.</summary>
    Near,

    /// <summary>Less than that.</summary>
    Below,
}
