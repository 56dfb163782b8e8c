using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>Whether two deadlines ask for the same, whatever their words.</summary>
public static class DeadlineDifference
{
    /// <summary>The same kinds, windows and days, part by part.</summary>
    public static bool ReadsAlike(this Deadline deadline, Deadline other)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(other);
        return deadline.Kind == other.Kind && deadline.Parts.Count == other.Parts.Count && deadline.Parts.Zip(other.Parts).All(pair => Alike(pair.First, pair.Second));
    }

    private static bool Alike(DeadlinePart part, DeadlinePart other) =>
        part.Kind == other.Kind && part.Start == other.Start && part.Due == other.Due && part.End == other.End && part.Occurrences.SequenceEqual(other.Occurrences);

    /// <summary>The words, and the days where the words alone do not tell two deadlines apart.</summary>
    public static string Shown(this Deadline deadline, bool withDays)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var days = deadline switch
        {
            { Occurrences: [_, _, ..] several } => string.Join(", ", several.Select(Day)),
            { Due: { } due } => Day(due),
            { Start: { } start, End: { } end } => $"{Day(start)} – {Day(end)}",
            _ => "без даты",
        };
        return withDays ? $"{deadline.Text} ({days})" : deadline.Text;
    }

    private static string Day(DateOnly day) => $"{day:dd.MM.yyyy}";
}
