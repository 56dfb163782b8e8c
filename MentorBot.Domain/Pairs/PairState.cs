using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Pairs;

public enum PairState
{
    Proposed,
    Agreed,
    Ordered,
    Acquainted,
    Trialled,
    Planned,
    Active,
    Closing,
    Completed,
    Rejected,
    ReMatch,
    OnHold,
    ClosedEarly,
    Frozen,
}

public enum PairTrigger
{
    Agree,
    Reject,
    Order,
    FinishAcquaintance,
    FinishTrial,
    ContinueAfterTrial,
    ApprovePlan,
    StartRegularMeetings,
    PlanClosing,
    FinishClosing,
    Complete,
    Rematch,
    Hold,
    Resume,
    CloseEarly,
    Freeze,
}

/// <summary>What the host carries out when a pair moves on.</summary>
public abstract record PairEffect
{
    public sealed record AskForAgreement : PairEffect;

    public sealed record TellAgreed : PairEffect;

    public sealed record PairParticipants : PairEffect;

    public sealed record OpenBeforeSurveys : PairEffect;

    public sealed record PlanPulse : PairEffect;

    public sealed record PlanMidTerm : PairEffect;

    public sealed record StartProgramme : PairEffect;

    public sealed record PlanMeeting(MeetingKind Kind) : PairEffect;

    public sealed record OpenAfterSurveys : PairEffect;

    public sealed record CompleteParticipants : PairEffect;

    public sealed record ReturnParticipantsToMatching : PairEffect;

    public sealed record ParticipantsLeaveEarly : PairEffect;

    public sealed record OpenEarlyClosing : PairEffect;

    public sealed record TellRejected : PairEffect;

    public sealed record TellPaused : PairEffect;

    public sealed record SilenceReminders : PairEffect;

    public sealed record ResumeReminders : PairEffect;

    public sealed record CancelOpenMeetings : PairEffect;
}
