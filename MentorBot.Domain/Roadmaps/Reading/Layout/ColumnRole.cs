namespace MentorBot.Domain.Roadmaps.Reading.Layout;

internal enum ColumnRole
{
    Other,
    Number,
    Section,
    Title,
    Details,
    Result,
    Deadline,
    Responsible,
}
