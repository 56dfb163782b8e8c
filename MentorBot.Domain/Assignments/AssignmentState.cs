namespace MentorBot.Domain.Assignments;

/// <summary>The state of one questionnaire given to one person.</summary>
public enum AssignmentState
{
    Planned,
    Opened,
    InProgress,
    Submitted,
    Corrected,
    Expired,
    Waived,
    VoidedByConsent,
}

public enum AssignmentTrigger
{
    Open,
    Begin,
    Submit,
    Correct,
    Reopen,
    Expire,
    Waive,
    VoidByConsent,
}

public enum AssignmentEffect
{
    AnnounceOpening,
    PlanReminders,
    StopReminders,
    UseAnswers,
    KeepOldAnswers,

    /// <summary>The person may change every answer again, and is told why.</summary>
    ReopenRun,

    /// <summary>The answers are again what they were before the questionnaire was reopened.</summary>
    RestoreAnswers,
    EraseAnswers,
}
