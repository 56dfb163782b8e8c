using MentorBot.Domain.Meetings;

namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>What the program itself can prove.</summary>
public enum EvidenceKind
{
    /// <summary>The roadmap is adopted and works in the program.</summary>
    RoadmapAdopted,

    /// <summary>A curator works in the program.</summary>
    CuratorAppointed,

    /// <summary>People have said in the interest poll what they would need.</summary>
    InterestPoll,

    /// <summary>Applications are filled in.</summary>
    Applications,

    /// <summary>Signed consents are recorded.</summary>
    Consents,

    /// <summary>People are accepted into the register.</summary>
    Registers,

    /// <summary>Candidates have gone through the selection.</summary>
    Selection,

    /// <summary>Mentors have finished their training.</summary>
    Training,

    /// <summary>The meeting of all mentors and mentees was held.</summary>
    GroupMeeting,

    /// <summary>After it people have said with whom they would work.</summary>
    Preferences,

    /// <summary>Pairs stand in an order.</summary>
    PairsOrdered,

    /// <summary>The individual plans of the pairs are approved.</summary>
    PlansApproved,

    /// <summary>The pairs have held their meetings.</summary>
    Meetings,

    /// <summary>The survey before the programme is answered.</summary>
    BeforeSurvey,

    /// <summary>The mid-term survey is answered.</summary>
    MidTermSurvey,

    /// <summary>The survey after the programme is answered.</summary>
    AfterSurvey,
}

/// <summary>Whom of the programme something concerns.</summary>
public enum EvidenceSide
{
    /// <summary>Mentors and mentees.</summary>
    Both,

    /// <summary>Mentors alone.</summary>
    Mentors,

    /// <summary>Mentees alone.</summary>
    Mentees,
}

/// <summary>One matter that the program can prove; a row of a roadmap is about one at most.</summary>
/// <param name="Meeting">The kind of meetings; null means the whole sequence of them.</param>
public sealed record EvidenceTopic(EvidenceKind Kind, EvidenceSide Side = EvidenceSide.Both, MeetingKind? Meeting = null)
{
    /// <summary>Something that is gathered until its last day: one more may come while there is time, so nobody is asked early whether it is finished.</summary>
    public bool IsGathered => Kind is EvidenceKind.InterestPoll or EvidenceKind.Applications or EvidenceKind.Consents or EvidenceKind.Registers
        or EvidenceKind.Selection or EvidenceKind.Training or EvidenceKind.Preferences;
}
