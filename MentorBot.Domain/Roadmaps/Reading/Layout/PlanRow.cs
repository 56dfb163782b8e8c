using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A physical row laid out by its columns.</summary>
internal sealed partial class PlanRow
{
    private readonly string[] texts;
    private readonly bool[] carried;
    private readonly int[] reach;
    private readonly TableColumns columns;

    private PlanRow(TableColumns columns, string locator)
    {
        (this.columns, Locator) = (columns, locator);
        (texts, carried, reach) = (new string[columns.Count], new bool[columns.Count], new int[columns.Count]);
        Array.Fill(texts, string.Empty);
    }

    public string Locator { get; }

    /// <summary>The text of the one cell that runs across the table; null in an ordinary row.</summary>
    public string? Across { get; private set; }

    /// <summary>The texts of the row in the order of the columns, those of merged cells above included.</summary>
    public IReadOnlyList<string> Texts => texts;

    public IEnumerable<string> OwnTexts => texts.Where((_, i) => !carried[i]);

    /// <summary>It was cut out of a row of several measures, and the deadlines might belong together.</summary>
    public bool IsGuessedPart { get; private init; }

    public bool IsEmpty => Across is null && texts.All(text => text.Length == 0);

    public static PlanRow Of(DocumentRow row, TableColumns columns, PlanRow? above)
    {
        var plan = new PlanRow(columns, row.Locator);
        var byOrder = row.Cells.Count == columns.Count;
        var at = 0;
        foreach (var (cell, index) in row.Cells.Select((cell, index) => (cell, index)))
        {
            var span = Math.Max(cell.Span, 1);
            var (column, covered) = byOrder ? (index, 1) : plan.Place(at, span);
            plan.Put(cell, column, covered, above);
            at += span;
        }

        plan.FindAcross(row, byOrder);
        return plan;
    }

    /// <summary>One of the rows that this one stands for.</summary>
    /// <param name="own">What the part has of its own, by columns; it shares the other cells.</param>
    /// <param name="surely">It is beyond doubt which deadline belongs to which measure.</param>
    public PlanRow Part(IReadOnlyDictionary<int, string> own, bool first, bool surely)
    {
        var part = new PlanRow(columns, Locator) { IsGuessedPart = !surely };
        for (var i = 0; i < texts.Length; i++)
            (part.texts[i], part.carried[i], part.reach[i]) = own.TryGetValue(i, out var text) ? (text, false, reach[i]) : (texts[i], carried[i] || !first, reach[i]);
        return part;
    }

    /// <summary>The texts of the columns of a role, joined; empty where they are merged with the row above.</summary>
    public string Own(ColumnRole role) => Text(role, own: true);

    /// <summary>The texts of the columns of a role, also those of a merged cell above.</summary>
    public string Any(ColumnRole role) => Text(role, own: false);

    /// <summary>A cell of the role is merged with the row above.</summary>
    public bool Continues(ColumnRole role) => columns.Columns.Where((candidate, i) => candidate.Role == role && carried[i]).Any();

    public string At(int column) => column >= 0 && column < texts.Length && !carried[column] ? texts[column] : string.Empty;

    /// <summary>The last <paramref name="count"/> cells are empty.</summary>
    public bool EndsEmpty(int count) => texts.Skip(texts.Length - count).All(text => text.Length == 0);

    /// <summary>Moves the cells of a row that lost its first ones to where they belong.</summary>
    public void ShiftRight(int by)
    {
        for (var i = texts.Length - 1; i >= 0; i--) (texts[i], carried[i]) = i >= by ? (texts[i - by], carried[i - by]) : (string.Empty, false);
    }

    /// <summary>The column that a cell of the grid covers most of, and how many it touches; the last one for what stands beyond them all.</summary>
    private (int Column, int Covered) Place(int at, int span)
    {
        var (best, most, covered) = (columns.Count - 1, 0, 0);
        for (var i = 0; i < columns.Count; i++)
        {
            var overlap = Math.Min(at + span, columns.Columns[i].Start + columns.Columns[i].Span) - Math.Max(at, columns.Columns[i].Start);
            if (overlap <= 0) continue;
            covered++;
            // What covers several columns whole stands in the first of them.
            if (overlap > most && !(covered > 1 && most == columns.Columns[best].Span)) (best, most) = (i, overlap);
        }

        return (best, covered);
    }

    private void Put(DocumentCell cell, int column, int covered, PlanRow? above)
    {
        if (cell.ContinuesAbove)
        {
            (carried[column], reach[column]) = (true, Math.Max(covered, 1));
            if (texts[column].Length == 0) texts[column] = above?.texts[column] ?? string.Empty;
            return;
        }

        var text = cell.Text.Trim();
        if (text.Length == 0 && texts[column].Length > 0) return;
        texts[column] = carried[column] || texts[column].Length == 0 ? text : texts[column] + "\n" + text;
        (carried[column], reach[column]) = (false, Math.Max(covered, 1));
    }

    /// <summary>One cell covers all columns but perhaps that of the numbers, and nothing else is said.</summary>
    private void FindAcross(DocumentRow row, bool byOrder)
    {
        if (byOrder) return;
        for (var i = 0; i < texts.Length; i++)
        {
            var others = texts.Where((text, other) => other != i && text.Length > 0 && columns.Columns[other].Role is not ColumnRole.Number).Any();
            if (reach[i] >= Math.Max(columns.Count - 1, 2) && !carried[i] && !others) Across = texts[i].OnOneLine();
        }

        if (Across is null && row.Cells is [var only] && columns.Count > 1 && only.Span >= columns.Count - 1) Across = only.Text.OnOneLine();
    }

    private string Text(ColumnRole role, bool own)
    {
        if (columns.TitlesAreNumbered && role is ColumnRole.Number or ColumnRole.Title) return NumberedTitle(role, own);
        if (role is ColumnRole.Responsible && columns.Columns.Any(column => column.NamesBoth)) return columns.Part(Joined(ColumnRole.Deadline, own)).Responsible;
        if (role is not ColumnRole.Deadline) return Joined(role, own);
        if (columns.Columns.Any(column => column.NamesBoth)) return columns.Part(Joined(role, own)).Deadline;
        var marked = MarkedPeriods.Deadline(Marked(own));
        return marked.Length > 0 ? marked : Windowed(own) ?? DayOfMonth(own) ?? Joined(role, own);
    }

    private string NumberedTitle(ColumnRole role, bool own)
    {
        var title = Joined(ColumnRole.Title, own);
        if (LeadingNumber().Match(title) is not { Success: true } number) return role is ColumnRole.Title ? title : string.Empty;
        return role is ColumnRole.Title ? title[number.Length..] : number.Value.Trim();
    }

    private List<(string First, string Last, string Text)> Marked(bool own)
    {
        var marked = new List<(string First, string Last, string Text)>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (columns.Columns[i].Period is not { } first || texts[i].Length == 0 || own && carried[i]) continue;
            var last = columns.Columns.Skip(i).Take(Math.Max(reach[i], 1)).LastOrDefault(column => column.Period is not null)?.Period ?? first;
            marked.Add((first, last, texts[i]));
        }

        return marked;
    }

    /// <summary>«С … по …» where there is a column for each end.</summary>
    private string? Windowed(bool own)
    {
        var (first, last) = (Edge(WindowEdge.First, own), Edge(WindowEdge.Last, own));
        if (first.Length == 0 || last.Length == 0) return first.Length + last.Length == 0 ? null : first + last;
        return first == last ? first : $"с {first} по {last}";
    }

    /// <summary>The day of one column in the month of another, which is often merged downwards.</summary>
    private string? DayOfMonth(bool own)
    {
        var day = string.Join(' ', texts.Where((text, i) => columns.Columns[i].IsDay && text.Length > 0 && !(own && carried[i]))).OnOneLine();
        if (day.Length == 0 || MonthWords.NamesMonth(day) || day.Contains('.', StringComparison.Ordinal)) return day.Length == 0 ? null : day;
        var month = string.Join(' ', texts.Where((_, i) => columns.Columns[i] is { Role: ColumnRole.Deadline, IsDay: false })).OnOneLine();
        return month.Length == 0 ? day : MonthWords.WithDay(day, month) ?? $"{day} {month}";
    }

    private string Edge(WindowEdge edge, bool own) =>
        string.Join(' ', texts.Where((text, i) => columns.Columns[i].Edge == edge && text.Length > 0 && !(own && carried[i]))).OnOneLine();

    private string Joined(ColumnRole role, bool own)
    {
        string? text = null;
        for (var i = 0; i < texts.Length; i++)
            if (columns.Columns[i].Role == role && columns.Columns[i].Period is null && texts[i].Length > 0 && !(own && carried[i])) text = text is null ? texts[i] : text + (role is ColumnRole.Responsible ? ";\n" : "\n") + texts[i];
        return text ?? string.Empty;
    }

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2}){0,3}[.)]?\s+(?=\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingNumber();
}
