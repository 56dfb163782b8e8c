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
    EraseAnswers,
}
