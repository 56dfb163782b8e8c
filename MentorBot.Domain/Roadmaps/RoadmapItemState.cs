namespace MentorBot.Domain.Roadmaps;

/// <summary>The state of a row, or of one occurrence of a recurring row. Overdue is computed, see <see cref="RoadmapItemMachine.IsOverdue"/>.</summary>
public enum RoadmapItemState
{
    Imported,
    NeedsCheck,
    Open,
    InWork,
    Done,
    Verified,
    Cancelled,
    Moved,
}

public enum RoadmapItemTrigger
{
    Check,
    Accept,
    Open,
    Start,
    Complete,
    Verify,
    Reopen,
    Move,
    Cancel,
}

public enum RoadmapItemEffect
{
    PlanReminders,
    StopReminders,

    /// <summary>Planned for another day; of what begins today nothing is said, it was spoken of just now.</summary>
    RestartReminders,

    /// <summary>The rows that count from this one follow, whether it was done or is open again.</summary>
    ResolveAnchoredRows,

    /// <summary>Those who lead hear of it, unless one of them has done it.</summary>
    TellCuratorOfCompletion,
}
