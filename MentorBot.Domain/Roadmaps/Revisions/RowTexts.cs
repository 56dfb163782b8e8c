namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>The words of a row, cell by cell; empty where there are none.</summary>
public sealed record RowTexts(string Number, string Section, string Title, string Details, string Result, string Deadline, string Responsible)
{
    /// <summary>The words of one cell.</summary>
    public string this[RowCell cell] => cell switch
    {
        RowCell.Number => Number,
        RowCell.Section => Section,
        RowCell.Title => Title,
        RowCell.Details => Details,
        RowCell.Result => Result,
        RowCell.Deadline => Deadline,
        _ => Responsible,
    };
}
