namespace MentorBot.Domain.Meetings;

public enum MeetingState
{
    Planned,
    Reminded,
    Logged,
    Confirmed,
    Disputed,
    Unconfirmed,
    Cancelled,
    Missed,
}

public enum MeetingTrigger
{
    Remind,
    Log,
    Confirm,
    Dispute,
    TimeOut,
    Reschedule,
    Cancel,
    Miss,

    /// <summary>The log was corrected: the day, the length or who came is not what it was.</summary>
    Correct,

    /// <summary>The log was corrected: nobody came.</summary>
    Retract,
}

public enum MeetingEffect
{
    RemindBoth,
    AskMenteesToConfirm,
    AskCuratorToConfirm,
    OpenFeedback,
    CountMeeting,
    TellCuratorOfDispute,
    TellCuratorOfSilence,
    TellCuratorOfMissedMeeting,
    PlanReminders,
    StopReminders,
}
