namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>Compares a roadmap with its corrected document.</summary>
/// <param name="Matching">Which row is which; among the removed are only rows that the document had.</param>
/// <param name="Changes">What a person is shown, in the order of the corrected document; what is removed stands last.</param>
public sealed record RoadmapComparison(RowMatching Matching, IReadOnlyList<RoadmapChange> Changes)
{
    /// <summary>What <paramref name="corrected"/> would change in <paramref name="rows"/>.</summary>
    public static RoadmapComparison Of(IReadOnlyList<RoadmapRow> rows, IReadOnlyList<RoadmapRow> corrected)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(corrected);
        var matching = Match(rows, corrected);
        var pairs = matching.Pairs.ToDictionary(pair => pair.New);
        var changes = corrected.SelectMany((row, index) => pairs.TryGetValue(index, out var pair) ? RowChanges.OfPair(rows[pair.Old], row, index) : [RowChanges.Added(row, index)]);
        return new RoadmapComparison(matching, [.. changes, .. matching.Removed.Select(index => RowChanges.Removed(rows[index]))]);
    }

    /// <summary>The rows of the document first; one that it had dropped, or that a person had added, comes back only under its own title.</summary>
    private static RowMatching Match(IReadOnlyList<RoadmapRow> rows, IReadOnlyList<RoadmapRow> corrected)
    {
        var ofDocument = Places(rows, row => row.IsOfDocument);
        var others = Places(rows, row => !row.IsOfDocument);
        var first = RowMatcher.Match(Texts(rows, ofDocument), Texts(corrected, [.. corrected.Select((_, index) => index)]));
        var returned = RowMatcher.MatchTitles(Texts(rows, others), Texts(corrected, first.Added));
        return new RowMatching(
            [
                .. first.Pairs.Select(pair => pair with { Old = ofDocument[pair.Old] })
                    .Concat(returned.Pairs.Select(pair => new RowPair(others[pair.Old], first.Added[pair.New])))
                    .OrderBy(pair => pair.New),
            ],
            [.. returned.Added.Select(index => first.Added[index])],
            [.. first.Removed.Select(index => ofDocument[index])]);
    }

    private static List<int> Places(IReadOnlyList<RoadmapRow> rows, Func<RoadmapRow, bool> which) => [.. Enumerable.Range(0, rows.Count).Where(index => which(rows[index]))];

    private static List<RowTexts> Texts(IReadOnlyList<RoadmapRow> rows, IEnumerable<int> places) => [.. places.Select(index => rows[index].Printed)];
}
