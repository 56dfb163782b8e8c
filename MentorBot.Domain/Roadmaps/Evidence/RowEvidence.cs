namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>What the program knows about the completion of a row.</summary>
/// <param name="Text">A Russian sentence without an end mark: «12 пар закреплено приказом, последняя 14.10.2026».</param>
/// <param name="IsSufficient">Whether it is enough to propose that the row be closed.</param>
/// <param name="Since">The day on which it became enough; null where it is not.</param>
public sealed record RowEvidence(EvidenceTopic Topic, string Text, bool IsSufficient, DateOnly? Since)
{
    /// <summary>A survey that fewer have answered proves little.</summary>
    private const double EnoughAnswers = 0.6;

    /// <summary>Null where there is nothing to say yet.</summary>
    public static RowEvidence? Of(EvidenceTopic topic, EvidenceTally tally, EvidenceWindow window, DateOnly today)
    {
        var done = tally.Done.Where(day => window.Holds(day) && day <= today).ToList();
        if (done.Count == 0) return null;
        var missed = tally.Missed.Count(window.Holds);
        var isEnough = tally.Waiting == 0 && done.Count >= EnoughAnswers * (done.Count + missed) && window.MayClose(topic, today);
        var last = done.Max();
        return new RowEvidence(topic, EvidenceTexts.Of(topic, done.Count, last, tally.Waiting, missed), isEnough, isEnough ? last : null);
    }

    /// <summary>What stands as the document of a row that is closed on this evidence.</summary>
    public string Document => $"По данным бота: {Text}";
}
