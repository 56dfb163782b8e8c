namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Resolution;

/// <summary>The parts found so far, how sure they are, and what to tell the curator.</summary>
internal sealed class Findings
{
    private readonly List<string> notes = [];

    public List<DeadlinePart> Parts { get; } = [];

    public ReadingConfidence Confidence { get; private set; } = ReadingConfidence.High;

    /// <summary>The wording names something that does not exist, so nothing of it may be used.</summary>
    public bool Impossible { get; private set; }

    public string? Note => notes.Count == 0 ? null : string.Join(' ', notes);

    public void Doubt(ReadingConfidence confidence, string? note)
    {
        if (confidence < Confidence) Confidence = confidence;
        if (note is not null && !notes.Contains(note)) notes.Add(note);
    }

    public void Refuse(string note)
    {
        Impossible = true;
        Doubt(ReadingConfidence.Low, note);
    }

    public void AddDate(DateOnly due) => Parts.Add(new DeadlinePart { Kind = DeadlineKind.Date, Due = due, Occurrences = [due] });

    public void AddRange(DateOnly start, DateOnly due) =>
        Parts.Add(new DeadlinePart { Kind = DeadlineKind.Range, Start = start, Due = due, Occurrences = [due] });

    /// <summary>«весь период (постоянно)» says one thing twice.</summary>
    public void AddOpen(DeadlineKind kind, DateOnly start, DateOnly end, string? anchor = null)
    {
        var part = new DeadlinePart { Kind = kind, Start = start, End = end, Anchor = anchor };
        if (!Parts.Exists(other => anchor is null && other.Kind == kind && other.Start == start && other.End == end)) Parts.Add(part);
    }

    public void AddRecurring(IEnumerable<DateOnly> days, string? rule, DateOnly? start = null)
    {
        var occurrences = days.Distinct().Order().ToArray();
        Parts.Add(new DeadlinePart
        {
            Kind = DeadlineKind.Recurring,
            Start = start,
            Due = occurrences.Length == 0 ? null : occurrences[^1],
            Occurrences = occurrences,
            Rule = rule,
        });
    }
}
