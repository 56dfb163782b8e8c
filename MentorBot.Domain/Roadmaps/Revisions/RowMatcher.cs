namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>
/// Finds the rows of a roadmap in its corrected document. What is surest is taken first: the same title, then a similar one,
/// then a new title in the old place. Deterministic; a row is never matched twice.
/// </summary>
public static class RowMatcher
{
    /// <summary>Titles that share less are other measures.</summary>
    private const double Similar = 0.5;

    /// <summary>The same number makes up for some of the words.</summary>
    private const double SimilarUnderOneNumber = 0.34;

    /// <summary>Matches the rows of <paramref name="older"/> with those of <paramref name="newer"/>.</summary>
    public static RowMatching Match(IReadOnlyList<RowTexts> older, IReadOnlyList<RowTexts> newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var table = new Table(MatchableRow.All(older), MatchableRow.All(newer));
        table.Take(SameTitles(table));
        table.Take(SimilarTitles(table));
        table.Take(RetitledInPlace(table));
        return table.Result();
    }

    /// <summary>Matches only rows of the same title.</summary>
    public static RowMatching MatchTitles(IReadOnlyList<RowTexts> older, IReadOnlyList<RowTexts> newer)
    {
        var table = new Table(MatchableRow.All(older), MatchableRow.All(newer));
        table.Take(SameTitles(table));
        return table.Result();
    }

    private static IEnumerable<Candidate> SameTitles(Table table)
    {
        var newer = table.FreeNew.ToLookup(row => row.Title.Key, StringComparer.Ordinal);
        return table.FreeOld.Where(row => row.Title.Key.Length > 0)
            .SelectMany(row => newer[row.Title.Key].Select(other => new Candidate(row, other, row.Likeness(other))));
    }

    /// <summary>Only rows that share a word are looked at: a long document is not compared each with each.</summary>
    private static IEnumerable<Candidate> SimilarTitles(Table table)
    {
        var byStem = table.FreeNew.SelectMany(row => row.Title.Stems.Select(stem => (stem, row))).ToLookup(pair => pair.stem, pair => pair.row, StringComparer.Ordinal);
        foreach (var row in table.FreeOld)
        {
            foreach (var other in row.Title.Stems.SelectMany(stem => byStem[stem]).Distinct())
            {
                var similarity = row.Title.Similarity(other.Title);
                if (similarity < (row.Number == other.Number ? SimilarUnderOneNumber : Similar)) continue;
                yield return new Candidate(row, other, similarity * 20 + row.Likeness(other));
            }
        }
    }

    /// <summary>Nothing of the title is left, but the number stands between the same neighbours, and some other cell is as it was.</summary>
    private static IEnumerable<Candidate> RetitledInPlace(Table table) =>
        from row in table.FreeOld
        from other in table.FreeNew
        where row.Number.Length > 0 && row.Number == other.Number && row.SharesCell(other) && table.StandBetweenTheSame(row.Index, other.Index)
        select new Candidate(row, other, row.Likeness(other));

    private sealed record Candidate(MatchableRow Old, MatchableRow New, double Score)
    {
        public int Distance => Math.Abs(Old.Index - New.Index);
    }

    private sealed class Table(List<MatchableRow> older, List<MatchableRow> newer)
    {
        private readonly Dictionary<int, int> newOf = [];
        private readonly Dictionary<int, int> oldOf = [];

        public List<MatchableRow> FreeOld => older.FindAll(row => !newOf.ContainsKey(row.Index));

        public List<MatchableRow> FreeNew => newer.FindAll(row => !oldOf.ContainsKey(row.Index));

        public void Take(IEnumerable<Candidate> candidates)
        {
            var best = candidates.OrderByDescending(one => one.Score).ThenBy(one => one.Distance).ThenBy(one => one.Old.Index).ThenBy(one => one.New.Index).ToList();
            foreach (var (old, next, _) in best)
            {
                if (newOf.ContainsKey(old.Index) || oldOf.ContainsKey(next.Index)) continue;
                newOf.Add(old.Index, next.Index);
                oldOf.Add(next.Index, old.Index);
            }
        }

        /// <summary>The row before or the row after is the same on both sides; the edge of the document is a neighbour too.</summary>
        public bool StandBetweenTheSame(int old, int next) => AreSame(old - 1, next - 1) || AreSame(old + 1, next + 1);

        public RowMatching Result() => new(
            [.. oldOf.OrderBy(pair => pair.Key).Select(pair => new RowPair(pair.Value, pair.Key))],
            [.. FreeNew.Select(row => row.Index)],
            [.. FreeOld.Select(row => row.Index)]);

        private bool AreSame(int old, int next) =>
            old < 0 && next < 0 || old == older.Count && next == newer.Count || newOf.TryGetValue(old, out var match) && match == next;
    }
}
