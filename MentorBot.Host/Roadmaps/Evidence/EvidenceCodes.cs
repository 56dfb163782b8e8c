using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Moments;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>Which questionnaires answer for which topic.</summary>
internal static class EvidenceCodes
{
    private static readonly string[] Before = [.. Enumerable.Range(1, 12).Select(number => $"C{number}")];
    private static readonly string[] After = [.. Enumerable.Range(1, 12).Select(number => $"F{number}")];

    public static IReadOnlyList<string> Of(EvidenceTopic topic) => topic switch
    {
        { Kind: EvidenceKind.InterestPoll } => ["A1"],
        { Kind: EvidenceKind.Applications, Side: EvidenceSide.Mentees } => ["A2", "A3"],
        { Kind: EvidenceKind.Applications, Side: EvidenceSide.Mentors } => ["A4", "A5", "A6"],
        { Kind: EvidenceKind.Applications } => ["A2", "A3", "A4", "A5", "A6"],
        { Kind: EvidenceKind.Selection } => ["A8"],
        { Kind: EvidenceKind.GroupMeeting } => [AfterGroupMeeting.Code],
        { Kind: EvidenceKind.Preferences } => ["B1", "B2"],
        { Kind: EvidenceKind.BeforeSurvey } => Before,
        { Kind: EvidenceKind.MidTermSurvey } => ["E1", "E2"],
        { Kind: EvidenceKind.AfterSurvey } => After,
        _ => [],
    };

    /// <summary>Whether somebody in this role of the programme counts.</summary>
    public static bool Concerns(EvidenceTopic topic, string role) =>
        topic.Side == EvidenceSide.Both || topic.Side == EvidenceSide.Mentors == (role == ParticipantRoles.Mentor);
}
