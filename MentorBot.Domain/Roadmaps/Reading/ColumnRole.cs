namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>What a column of a roadmap holds.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that the program reads; it is kept and given back as it was.</summary>
    Other,
    Number,
    Section,
    Title,
    Details,
    Result,
    Deadline,
    Responsible,
}
