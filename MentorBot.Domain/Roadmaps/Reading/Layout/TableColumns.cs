using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What the columns of a roadmap table hold.</summary>
/// <param name="HeadingRow">The index of the row of headings; −1 when they were taken from the table before.</param>
/// <param name="Roles">One per column of the grid.</param>
/// <param name="Headings">The words of the headings, for the warnings.</param>
internal sealed record TableColumns(int HeadingRow, IReadOnlyList<ColumnRole> Roles, IReadOnlyList<string> Headings)
{
    private const int DeepestHeading = 8;

    public int Count => Roles.Count;

    public bool Has(ColumnRole role) => Roles.Contains(role);

    public int IndexOf(ColumnRole role)
    {
        for (var i = 0; i < Roles.Count; i++)
            if (Roles[i] == role) return i;
        return -1;
    }

    /// <summary>Finds the headings of a roadmap; null when the table is something else.</summary>
    public static TableColumns? Find(DocumentTable table)
    {
        for (var i = 0; i < Math.Min(table.Rows.Count, DeepestHeading); i++)
            if (OfHeadings(table.Rows[i], i) is { } columns) return columns;
        return null;
    }

    private static TableColumns? OfHeadings(DocumentRow row, int index)
    {
        var headings = row.Cells.SelectMany(cell => Enumerable.Repeat(cell.Text.OnOneLine(), Math.Max(cell.Span, 1))).ToArray();
        var found = Array.ConvertAll(headings, HeadingWords.RoleOf);
        if (!found.Contains(ColumnRole.Deadline) && !found.Contains(ColumnRole.Responsible)) return null;
        var roles = Array.ConvertAll(found, role => role ?? ColumnRole.Other);
        KeepFirst(roles, ColumnRole.Number, ColumnRole.Other);
        KeepFirst(roles, ColumnRole.Title, ColumnRole.Details);
        KeepFirst(roles, ColumnRole.Section, ColumnRole.Details);
        KeepFirst(roles, ColumnRole.Deadline, ColumnRole.Other);
        KeepFirst(roles, ColumnRole.Responsible, ColumnRole.Other);
        if (!roles.Contains(ColumnRole.Title)) Promote(roles);
        return roles.Contains(ColumnRole.Title) && row.Cells.Count > 2 ? new TableColumns(index, roles, headings) : null;
    }

    /// <summary>Without a column of measures the contents, or the stages, are the measures.</summary>
    private static void Promote(ColumnRole[] roles)
    {
        var at = Array.IndexOf(roles, ColumnRole.Details);
        if (at < 0) at = Array.IndexOf(roles, ColumnRole.Section);
        if (at < 0) at = Array.IndexOf(roles, ColumnRole.Other);
        if (at >= 0) roles[at] = ColumnRole.Title;
    }

    private static void KeepFirst(ColumnRole[] roles, ColumnRole role, ColumnRole others)
    {
        for (var i = Array.IndexOf(roles, role) + 1; i > 0 && i < roles.Length; i++)
            if (roles[i] == role) roles[i] = others;
    }
}
