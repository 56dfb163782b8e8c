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
    AskCurator,
    PlanReminders,
    StopReminders,
    TellCuratorOfCompletion,
    ResolveAnchoredRows,
}
