using MentorBot.Domain.Consents;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Consents;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

/// <summary>What the state of a pair means for those around it.</summary>
internal static class PairStates
{
    public static readonly PairState[] Ended = [PairState.Completed, PairState.Rejected, PairState.ReMatch, PairState.ClosedEarly];

    /// <summary>Proposed or at work, even if paused: its mentees are not free for another pair.</summary>
    public static bool IsLiving(this Pair pair) => !Ended.Contains(pair.State);

    public static bool HasValidConsents(this Pair pair, DateOnly today) =>
        pair.People().All(participant => ConsentBook.Judge(participant, today).State.IsValid());

    public static bool MayMeet(this Pair pair) => pair.State
        is PairState.Ordered or PairState.Acquainted or PairState.Trialled or PairState.Planned or PairState.Active or PairState.Closing;

    public static bool IsOpen(this Meeting meeting) => meeting.State is MeetingState.Planned or MeetingState.Reminded or MeetingState.Missed;

    /// <summary>The meeting that comes next, if one is planned.</summary>
    public static Meeting? NextMeeting(this Pair pair) => pair.Meetings.Where(IsOpen).MinBy(meeting => meeting.Number);

    /// <summary>The closing meeting that was held and not called off.</summary>
    private static Meeting? ClosingHeld(Pair pair) => pair.Meetings.FindLast(meeting =>
        meeting.Kind == MeetingKind.Closing && meeting.State is MeetingState.Logged or MeetingState.Confirmed or MeetingState.Unconfirmed or MeetingState.Disputed);

    /// <summary>Whether the closing meeting is written down.</summary>
    public static bool HasLoggedClosing(this Pair pair) => ClosingHeld(pair) is not null;

    public static DateOnly? ClosingHeldOn(this Pair pair) => ClosingHeld(pair)?.HeldOn;

    public static IEnumerable<Participant> People(this Pair pair) => [pair.Mentor!, .. pair.Mentees.Select(mentee => mentee.Participant!)];

    /// <summary>The mentees who were at the meeting: each of them confirms it and gives feedback.</summary>
    public static IEnumerable<Participant> PresentMentees(this Meeting meeting) =>
        meeting.Pair!.Mentees.Select(mentee => mentee.Participant!).Where(mentee => !meeting.Absent.Contains(mentee.Id));

    public static MeetingPlan? MeetingPlan(this Pair pair) => pair.Plan is { } plan
        ? new MeetingPlan(MeetingSequence.PaceOf(plan.Pace) ?? MeetingSequence.DefaultPace, plan.EndDate)
        : null;
}
