namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>What a row is known by.</summary>
internal sealed record MatchableRow(int Index, string Number, MeasureWords Title, string Section, string Deadline, string Responsible, string Details)
{
    public static List<MatchableRow> All(IReadOnlyList<RowTexts> rows) => [.. rows.Select((row, index) => new MatchableRow(
        index, row.Number.Trim().TrimEnd('.', ')').ToLowerInvariant(), MeasureWords.Of(row.Title), MeasureWords.Of(row.Section).Key,
        MeasureWords.Of(row.Deadline).Key, MeasureWords.Of(row.Responsible).Key, MeasureWords.Of(row.Details).Key))];

    /// <summary>How much beside the title is the same; tells duplicates of a title apart and a reworded row from another one.</summary>
    public int Likeness(MatchableRow other) =>
        (Number == other.Number ? 3 : 0) + (Same(Deadline, other.Deadline) ? 4 : 0) + (Same(Details, other.Details) ? 2 : 0)
        + (Same(Responsible, other.Responsible) ? 1 : 0) + (Section == other.Section ? 1 : 0);

    /// <summary>A cell beside number and section is the same.</summary>
    public bool SharesCell(MatchableRow other) => Same(Deadline, other.Deadline) || Same(Details, other.Details) || Same(Responsible, other.Responsible);

    private static bool Same(string one, string other) => one.Length > 0 && one == other;
}
