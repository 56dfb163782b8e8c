using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The events at which questionnaires open, in the words of their definitions.</summary>
internal static class MomentEvents
{
    public const string PollOpened = "pollOpened";
    public const string ApplicationInvited = "applicationInvited";
    public const string ApplicationAccepted = "applicationAccepted";
    public const string CuratorRequest = "curatorRequest";
    public const string GroupMeetingClosed = "groupMeetingClosed";
    public const string PairOrdered = "pairOrdered";
    public const string PulseDue = "pulseDue";
    public const string MidTermOpened = "midTermOpened";
    public const string MidTermClosed = "midTermClosed";
    public const string ClosingOpened = "closingOpened";
    public const string ClosingAnswered = "closingAnswered";
    public const string PairClosedEarly = "pairClosedEarly";
    public const string MonitoringOpened = "monitoringOpened";

    /// <summary>The questionnaires of the program that open at an event.</summary>
    public static IReadOnlyList<string> CodesAt(this QuestionnaireCatalog catalog, string word) =>
        [.. catalog.Published.Where(questionnaire => questionnaire.Opens.Event == word).Select(questionnaire => questionnaire.Code)];
}
