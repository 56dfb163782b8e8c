namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>What the columns of a roadmap table hold.</summary>
/// <param name="FirstHeading">The index of the first row of headings; −1 when they were taken from the table before, or are missing.</param>
/// <param name="LastHeading">The index of the last one.</param>
internal sealed record TableColumns(int FirstHeading, int LastHeading, IReadOnlyList<PlanColumn> Columns)
{
    public int Count => Columns.Count;

    /// <summary>How many columns of the grid they cover.</summary>
    public int Width => Columns.Count == 0 ? 0 : Columns[^1].Start + Columns[^1].Span;

    /// <summary>The measures begin with their numbers, for which there is no column.</summary>
    public bool TitlesAreNumbered { get; init; }

    /// <summary>The words of all rows of headings, by which a repeated one is known again.</summary>
    public IReadOnlyList<string> HeadingTexts { get; init; } = [];

    /// <summary>For each column, its place among the columns of the whole plan.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>Parts a cell that names a deadline and parties together.</summary>
    public Func<string, (string Deadline, string Responsible)> Part { get; init; } = text => (text, string.Empty);

    /// <summary>A table with a column of measures, one of deadlines and one of parties: a roadmap beyond doubt.</summary>
    public bool IsWhole => Has(ColumnRole.Title) && Has(ColumnRole.Deadline) && (Has(ColumnRole.Responsible) || Columns.Any(column => column.NamesBoth));

    public bool Has(ColumnRole role) => Columns.Any(column => column.Role == role);

    public int IndexOf(ColumnRole role)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Role == role) return i;
        return -1;
    }
}
