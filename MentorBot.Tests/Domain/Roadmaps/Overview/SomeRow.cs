using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Tests.Domain.Roadmaps.Overview;

/// <summary>Rows of a test, by the words of their deadlines.</summary>
internal static class SomeRow
{
    private static readonly DeadlineContext Year = new(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31), new DateOnly(2026, 8, 28));

    public static OverviewRow Due(string words, RoadmapItemState state = RoadmapItemState.Open, string number = "1.1", string? section = "1 Начало") => new()
    {
        Id = 36,
        Number = number,
        Section = section,
        Title = "Провести собрание",
        State = state,
        NeedsCheck = state == RoadmapItemState.NeedsCheck,
        Deadline = DeadlineReader.Read(words, Year),
        Parties = ["Лебедева А.И.", "куратор"],
    };

    public static Deadline Read(string words) => DeadlineReader.Read(words, Year);

    /// <summary>A deadline without parts, as an early version stored them.</summary>
    public static Deadline Bare(DateOnly due) => new() { Text = "", Kind = DeadlineKind.Date, Due = due, Confidence = ReadingConfidence.High };
}
