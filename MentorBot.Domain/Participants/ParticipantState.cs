namespace MentorBot.Domain.Participants;

public enum ParticipantState
{
    Invited,
    Expired,
    ConsentPending,
    Declined,
    Applicant,
    InBase,
    Selected,
    Training,
    Matching,
    WithoutPair,
    Paired,
    InProgramme,
    Completed,
    LeftEarly,
    Suspended,
    Alumni,
    Left,
    Erased,
}

public enum ParticipantTrigger
{
    Start,
    Expire,
    Reinvite,
    RecordConsent,
    SubmitApplication,
    Accept,
    Decline,
    Select,
    StartTraining,
    FinishTraining,
    OpenMatching,
    LeaveWithoutPair,
    Pair,
    StartProgramme,
    Complete,
    LeaveEarly,
    Return,
    Graduate,
    Leave,
    Suspend,
    Resume,
    Erase,
}

public enum ParticipantEffect
{
    ExplainConsent,
    OpenApplication,
    TellCuratorOfApplication,
    TellAccepted,
    OpenSelectionCard,
    TellDeclined,
    OpenSupportCase,
    CloseSupportCase,
    StopReminders,
    ResumeReminders,
    CloseQuestionsAbout,
    ErasePersonalData,
}
