namespace MentorBot.Domain.Roadmaps.Reading;

/// <summary>A column of the document's table.</summary>
/// <param name="Heading">The words of its heading, on one line.</param>
public sealed record RoadmapColumn(ColumnRole Role, string Heading);
