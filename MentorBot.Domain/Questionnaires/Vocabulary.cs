using System.Collections.Frozen;

namespace MentorBot.Domain.Questionnaires;

/// <summary>The code words that a definition may use; each is understood by the host that runs the questionnaires.</summary>
public static class Vocabulary
{
    public static readonly FrozenSet<string> Roles =
    [
        "mentee", "mentor", "curator", "deputy", "classTeacher", "psychologist", "socialPedagogue", "parent",
        "partnerContact", "pupil", "teacher",
    ];

    public static readonly FrozenSet<string> Forms =
        ["PupilPupil", "TeacherTeacher", "StudentPupil", "EmployerPupil", "EmployerStudent", "TeacherPupil"];

    public static readonly FrozenSet<string> Events =
    [
        "pollOpened", "applicationInvited", "applicationAccepted", "curatorRequest", "groupMeetingClosed", "pairOrdered",
        "meetingLogDue", "meetingLogged", "pulseDue", "midTermOpened", "midTermClosed", "closingOpened", "closingAnswered",
        "pairClosedEarly", "monitoringOpened", "system",
    ];

    public static readonly FrozenSet<string> Sources =
    [
        "schoolSubjects", "competenceFields", "trainingProgrammes", "teachers", "participants", "mentorsPresent",
        "menteesPresent", "pairMembers", "planSteps", "indicators",
    ];

    public static readonly FrozenSet<string> Gates =
        ["processingConsent", "labourConsent", "cooperationAgreement", "clearanceCertificate"];

    public static readonly FrozenSet<string> NumericAutoValues =
        ["meetingNumber", "meetingsHeld", "meetingsConfirmed", "hoursConfirmed", "meanChangeMentee", "meanChangeMentor"];

    public static readonly FrozenSet<string> YesNoAutoValues = ["bothSatisfied"];

    public static readonly FrozenSet<string> TextAutoValues = ["requester", "pairsReviewed"];

    public static readonly FrozenSet<string> ProfileFields =
        ["nameAndPlace", "class", "classOrCourse", "positionAndSubject", "positionSubjectCategory"];

    public static readonly FrozenSet<string> ProposedValues = ["pairHealth"];

    public static readonly FrozenSet<string> Placeholders = ["дата"];

    public static readonly FrozenSet<string> YesNo = ["yes", "no"];
}
