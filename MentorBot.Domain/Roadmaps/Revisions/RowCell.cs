namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>A cell of a row that a corrected document may word anew.</summary>
public enum RowCell
{
    /// <summary>The number in front of the row.</summary>
    Number,

    /// <summary>The section that the row stands in.</summary>
    Section,

    /// <summary>The measure.</summary>
    Title,

    /// <summary>The contents of the measure.</summary>
    Details,

    /// <summary>The expected result or document.</summary>
    Result,

    /// <summary>By when.</summary>
    Deadline,

    /// <summary>Who answers.</summary>
    Responsible,
}

/// <summary>The words about the cells.</summary>
public static class RowCells
{
    /// <summary>All cells in the order in which people read them.</summary>
    public static IReadOnlyList<RowCell> All { get; } = Enum.GetValues<RowCell>();

    /// <summary>How the cell is called to a person.</summary>
    public static string Heading(this RowCell cell) => cell switch
    {
        RowCell.Number => "№",
        RowCell.Section => "Раздел",
        RowCell.Title => "Мероприятие",
        RowCell.Details => "Содержание",
        RowCell.Result => "Результат",
        RowCell.Deadline => "Срок",
        _ => "Ответственные",
    };
}
