using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>The rows that one picture holds. A picture is never cut by a page, and its months stay in view: a long plan goes on in the next one.</summary>
/// <param name="Number">From 1.</param>
internal sealed record TimelinePart(IReadOnlyList<OverviewRow> Rows, int Number, int Count)
{
    /// <summary>Two of them stand on a printed sheet.</summary>
    private const int MostHeight = 780;

    public static TimelinePart Whole(IReadOnlyList<OverviewRow> rows) => new(rows, 1, 1);

    /// <summary>Sections stay together where they are not too long themselves.</summary>
    public static IReadOnlyList<TimelinePart> Of(IReadOnlyList<OverviewRow> rows)
    {
        var parts = new List<List<OverviewRow>>();
        var height = 0;
        foreach (var some in rows.GroupBy(row => row.Section).SelectMany(section => section.Chunk(MostHeight / TimelineSvg.RowHeight)))
        {
            var added = TimelineSvg.SectionHeight + (some.Length * TimelineSvg.RowHeight);
            if (parts.Count == 0 || height + added > MostHeight) (parts, height) = ([.. parts, []], 0);
            parts[^1].AddRange(some);
            height += added;
        }

        return [.. parts.Select((part, index) => new TimelinePart(part, index + 1, parts.Count))];
    }
}
