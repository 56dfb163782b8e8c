using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Judges columns without a telling heading by what their cells read as.</summary>
/// <param name="readsAsDeadline">Tells a deadline from other words.</param>
internal sealed partial class ColumnJudge(Func<string, bool> readsAsDeadline)
{
    private const int MostCells = 40;
    private const int LongestDeadline = 120;
    private const int LongestHeading = 60;
    private const int LongestParty = 250;
    private const double MostOfThem = 0.6;

    /// <summary>The columns with the roles that are missing given to those whose cells speak for them.</summary>
    /// <param name="last">The last row of headings.</param>
    public List<PlanColumn> Fill(DocumentTable table, int last, List<PlanColumn> columns)
    {
        var known = columns.ToHashSet();
        var filled = columns.ToList();
        var samples = Samples(table, last, columns);
        Give(ColumnRole.Deadline, cell => cell.Length <= LongestDeadline && readsAsDeadline(cell));
        if (!filled.Exists(column => column.NamesBoth)) Give(ColumnRole.Responsible, cell => cell.Length <= LongestParty && IsParty(cell));
        Give(ColumnRole.Number, cell => Number().IsMatch(cell));
        GiveTitle();
        return filled;

        void Give(ColumnRole role, Func<string, bool> reads)
        {
            if (filled.Exists(column => column.Role == role)) return;
            var best = Enumerable.Range(0, filled.Count).Where(i => IsOpen(i, role)).Select(i => (Column: i, Share: ShareOf(samples[i], reads))).DefaultIfEmpty((Column: -1, Share: 0)).MaxBy(pair => pair.Share);
            if (best.Share >= MostOfThem) filled[best.Column] = filled[best.Column] with { Role = role, IsGuessed = true };
        }

        bool IsOpen(int i, ColumnRole role) => filled[i].Role is ColumnRole.Other && samples[i].Count > 0 && (filled[i].Heading.Length == 0 || role is not ColumnRole.Number && HeadingWords.RoleOf(filled[i].Heading) is null && known.Contains(filled[i]));

        void GiveTitle()
        {
            if (filled.Exists(column => column.Role is ColumnRole.Title)) return;
            var best = Enumerable.Range(0, filled.Count).Where(i => filled[i].Role is ColumnRole.Other && samples[i].Count > 0).OrderByDescending(i => samples[i].Average(cell => cell.Length)).DefaultIfEmpty(-1).First();
            if (best >= 0) filled[best] = filled[best] with { Role = ColumnRole.Title, IsGuessed = true };
        }
    }

    /// <summary>How many of the cells under the deadlines read as such, from 0 to 1; null where there are none to judge by.</summary>
    public double? DeadlineShare(DocumentTable table, TableColumns columns)
    {
        if (columns.IndexOf(ColumnRole.Deadline) is not (>= 0 and var at) || columns.Columns[at].Period is not null) return null;
        var cells = Samples(table, columns.LastHeading, columns.Columns)[at];
        return cells.Count == 0 ? null : ShareOf(cells, cell => cell.Length <= LongestDeadline && readsAsDeadline(cell));
    }

    /// <summary>A row of words, none of which is a number or a deadline.</summary>
    public bool IsRowOfWords(IEnumerable<string> cells) => cells.All(cell => cell.Length <= LongestHeading && !Number().IsMatch(cell) && !readsAsDeadline(cell));

    /// <summary>Most of the measures begin with their numbers.</summary>
    public static bool IsNumbered(DocumentTable table, TableColumns columns) =>
        columns.IndexOf(ColumnRole.Title) is >= 0 and var at && ShareOf(Samples(table, columns.LastHeading, columns.Columns)[at], cell => NumberedMeasure().IsMatch(cell)) >= MostOfThem;

    private static double ShareOf(List<string> cells, Func<string, bool> reads) => cells.Count == 0 ? 0 : cells.Count(reads) / (double)cells.Count;

    private static bool IsParty(string cell) => ResponsibleReader.Read(cell).Parties.Any(party => party.Type is ResponsibleType.Person || party.Code is not null);

    private static List<string>[] Samples(DocumentTable table, int last, IReadOnlyList<PlanColumn> columns)
    {
        var samples = columns.Select(_ => new List<string>()).ToArray();
        var plain = new TableColumns(-1, last, [.. columns.Select(column => new PlanColumn(ColumnRole.Other, string.Empty, column.Start, column.Span))]);
        foreach (var row in table.Rows.Skip(last + 1).Where(row => row.Cells.Count > 1).Take(MostCells).Select(row => PlanRow.Of(row, plain, null)))
        {
            if (row.Across is not null) continue;
            for (var i = 0; i < samples.Length; i++)
                if (row.At(i).Length > 0) samples[i].Add(row.At(i));
        }

        return samples;
    }

    [GeneratedRegex(@"^\s*\d{1,3}(\.\d{1,2}){0,3}\s*[.)]?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*\d{1,2}(\.\d{1,2}){0,3}[.)]?\s+\p{L}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedMeasure();
}
