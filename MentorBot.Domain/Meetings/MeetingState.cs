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
