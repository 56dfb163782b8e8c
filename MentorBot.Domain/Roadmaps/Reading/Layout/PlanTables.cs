using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A table of a roadmap.</summary>
/// <param name="Section">The heading that stands above the table in a plan of several tables.</param>
internal sealed record PlanTable(DocumentTable Table, TableColumns Columns, string? Section);

/// <summary>One of the plans of a document: its title as found between the tables, null for that of the document, and its tables.</summary>
internal sealed record PlanOfTables(string? Title, List<PlanTable> Tables);

/// <summary>Tells the tables of the roadmap from those beside it, and one roadmap from the next.</summary>
internal sealed partial class PlanTables(ColumnFinder finder, ColumnJudge judge, List<ReadingWarning> warnings)
{
    private const double FewestDeadlines = 0.3;
    private const int LongestSection = 150;

    /// <summary>The plans in the order of the document.</summary>
    public List<PlanOfTables> Of(SourceDocument document)
    {
        var plans = new List<PlanOfTables>();
        var between = new List<DocumentBlock>();
        var chosen = Chosen(document);
        var last = (TableColumns?)null;
        foreach (var block in document.Blocks)
        {
            var columns = block is DocumentTable table ? chosen.GetValueOrDefault(table) ?? Continued(table, last) : null;
            if (columns is null)
            {
                between.Add(block);
                continue;
            }

            last = columns;
            between.AddRange(((DocumentTable)block).Rows.Take(Math.Max(columns.FirstHeading, 0)).Select(RowAsParagraph));
            var plan = new PlanTable((DocumentTable)block, columns, SectionOf(between, isFirst: plans.Count == 0));
            var title = DocumentHeader.Titles(between).LastOrDefault();
            if (plans.Count == 0 || title is not null && columns.FirstHeading >= 0 && !IsSame(title, plans[^1].Title)) plans.Add(new PlanOfTables(title, []));
            plans[^1].Tables.Add(plan);
            between.Clear();
        }

        return plans;
    }

    /// <summary>Where some tables have all that makes a roadmap, those that have less are something else.</summary>
    private Dictionary<DocumentTable, TableColumns> Chosen(SourceDocument document)
    {
        var headed = Found(document, finder.ByHeadings);
        var kept = headed.Where(pair => pair.Value.IsWhole).ToList();
        if (kept.Count == 0) kept = [.. headed.Where(pair => pair.Value.Has(ColumnRole.Deadline))];
        if (kept.Count == 0) kept = [.. headed];
        if (kept.Count == 0) kept = [.. Found(document, finder.ByCells)];
        foreach (var (table, columns) in headed.Except(kept)) Warn(table, columns);
        return new Dictionary<DocumentTable, TableColumns>(kept, ReferenceEqualityComparer.Instance);
    }

    private static Dictionary<DocumentTable, TableColumns> Found(SourceDocument document, Func<DocumentTable, TableColumns?> find)
    {
        var found = new Dictionary<DocumentTable, TableColumns>(ReferenceEqualityComparer.Instance);
        foreach (var table in document.Tables)
            if (find(table) is { } columns) found[table] = columns;
        return found;
    }

    /// <summary>A table without headings goes on in the columns of the one before when it is as wide and its deadlines read as such.</summary>
    private TableColumns? Continued(DocumentTable table, TableColumns? before)
    {
        if (before is null || table.Rows.Count == 0 || IndicatorTable.Read(table).Count > 0) return null;
        if (table.Rows.Max(row => row.Cells.Sum(cell => cell.Span)) != before.Width && table.Rows.Max(row => row.Cells.Count) != before.Count) return null;
        var columns = before with { FirstHeading = -1, LastHeading = -1 };
        if (judge.DeadlineShare(table, columns) is null or >= FewestDeadlines) return columns;
        Warn(table, columns);
        return null;
    }

    private void Warn(DocumentTable table, TableColumns columns)
    {
        var first = string.Join(" | ", table.Rows[Math.Max(columns.FirstHeading, 0)].Cells.Select(cell => cell.Text.OnOneLine()).Where(text => text.Length > 0).Take(3));
        warnings.Add(new ReadingWarning(null, null, $"Таблица {table.Number} («{first}») не похожа на часть плана и не прочитана."));
    }

    /// <summary>What stands in the table above its headings belongs to the title, or names the section.</summary>
    private static DocumentParagraph RowAsParagraph(DocumentRow row) => new(string.Join(' ', row.Cells.Select(cell => cell.Text)).OnOneLine());

    private static string? SectionOf(List<DocumentBlock> between, bool isFirst)
    {
        var lines = between.OfType<DocumentParagraph>().Select(paragraph => paragraph.Text.OnOneLine()).Where(text => text.Length > 0).ToList();
        var above = lines.LastOrDefault();
        // The name of a sheet stands above the title that is written on it.
        if (above is not null && IsTitle(above) && lines.FindLast(line => !IsTitle(line)) is { } named && SectionWord().IsMatch(named)) above = named;
        if (above is null || above.Length > LongestSection) return null;
        if (SectionWord().IsMatch(above) || MonthWords.IsPeriod(above)) return above;
        return isFirst || IsTitle(above) || above.EndsWith('.') || Continuation().IsMatch(above) ? null : above;
    }

    private static bool IsTitle(string line) => DocumentHeader.Titles([new DocumentParagraph(line)]).Any();

    private static bool IsSame(string title, string? before)
    {
        if (before is null || Continuation().IsMatch(title)) return true;
        var (one, other) = (Folded(title), Folded(before));
        return one.Has(other) || other.Has(one);
    }

    private static string Folded(string title) => new([.. title.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"^((раздел|этап|блок|модуль|направление|часть)\b|(\d{1,2}|[IVX]{1,4}|\p{L}+)([-–]?(й|ый|ой|ий))?\s+этап\b|(\d{1,2}|[IVX]{1,5})[.)]\s*\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionWord();

    [GeneratedRegex(@"продолжени|окончани", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Continuation();
}
