using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

/// <summary>A roadmap in a few lines: «number | title | deadline | responsible | section», what is missing is empty.</summary>
internal static class PlanSketch
{
    private static readonly DeadlineContext Year = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31));

    public static List<RoadmapRow> Rows(params string[] lines) => [.. lines.Select((line, index) => Row(line) with { ItemId = index + 1 })];

    public static RoadmapRow Row(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        string Cell(int index) => index < cells.Length ? cells[index] : "";
        var deadline = DeadlineReader.Read(Cell(2), Year);
        return RoadmapRow.Of(new RowTexts(Cell(0), Cell(4), Cell(1), "", "", deadline.Text, Cell(3)), deadline);
    }

    /// <summary>«1→2 2→1 +3 -4», by places from 1.</summary>
    public static string Show(RowMatching matching) => string.Join(' ', (IEnumerable<string>)[
        .. matching.Pairs.OrderBy(pair => pair.Old).Select(pair => $"{pair.Old + 1}→{pair.New + 1}"),
        .. matching.Added.Select(index => $"+{index + 1}"),
        .. matching.Removed.Select(index => $"-{index + 1}")]);
}
