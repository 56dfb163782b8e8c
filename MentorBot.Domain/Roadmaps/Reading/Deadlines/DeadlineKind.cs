namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>What a deadline asks for, the most binding kind first.</summary>
public enum DeadlineKind
{
    /// <summary>Due on one day.</summary>
    Date,

    /// <summary>A window with an end; due on its last day.</summary>
    Range,

    /// <summary>Due again and again, by a rule or on a list of days.</summary>
    Recurring,

    /// <summary>Counted from an event that the plan does not date.</summary>
    Relative,

    /// <summary>Runs through a period; nothing becomes due.</summary>
    Ongoing,

    /// <summary>Dated by somebody else's plan or schedule.</summary>
    ByPlan,

    /// <summary>Done when an occasion arises.</summary>
    AsNeeded,

    /// <summary>Could not be read; a question for a person.</summary>
    Unknown,
}
