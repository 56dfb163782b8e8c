namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>One column of a roadmap table, as its heading cuts it out of the grid.</summary>
/// <param name="Heading">The words of its heading on one line; those of both rows where the heading has two.</param>
/// <param name="Start">The first column of the grid that it covers.</param>
/// <param name="Span">How many it covers.</param>
internal sealed record PlanColumn(ColumnRole Role, string Heading, int Start, int Span)
{
    /// <summary>The month or quarter that a mark in this column stands for; null in a column of words.</summary>
    public string? Period { get; init; }

    /// <summary>Which end of a window the column names, where there is one column for each.</summary>
    public WindowEdge Edge { get; init; }

    /// <summary>Its cells are the days of the months that stand in another column.</summary>
    public bool IsDay { get; init; }

    /// <summary>Its cells name the deadline and the responsible parties together.</summary>
    public bool NamesBoth { get; init; }

    /// <summary>The role was judged by the cells: the heading is missing or says nothing.</summary>
    public bool IsGuessed { get; init; }
}

/// <summary>An end of a window.</summary>
internal enum WindowEdge
{
    None,
    First,
    Last,
}
