using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Finds in other rows the bounds of a deadline that counts from an event: «после этапа 3.3», «до начала обучения».</summary>
internal static partial class AnchorBounds
{
    public static List<RoadmapItemReading> Apply(List<RoadmapItemReading> items) =>
        items.ConvertAll(item => item.Deadline.Parts.Any(part => part.Kind is DeadlineKind.Relative) ? Bounded(item, items) : item);

    private static RoadmapItemReading Bounded(RoadmapItemReading item, List<RoadmapItemReading> items)
    {
        var parts = item.Deadline.Parts.Select(part => part.Kind is DeadlineKind.Relative && part.Anchor is not null ? Bounded(part, item, items) : part).ToArray();
        var deadline = item.Deadline with { Parts = parts };
        return item with { Deadline = deadline.Kind is DeadlineKind.Relative ? deadline with { Start = parts[0].Start, End = parts[0].End } : deadline };
    }

    private static DeadlinePart Bounded(DeadlinePart part, RoadmapItemReading item, List<RoadmapItemReading> items)
    {
        if (RowReference().Match(part.Anchor!) is { Success: true } reference)
        {
            var due = items.Find(other => other.Number == reference.Groups["number"].Value)?.Deadline.Due;
            return due is { } day && day < part.End ? part with { Start = day.AddDays(1) } : part;
        }

        if (BeforeBeginning().Match(part.Anchor!) is not { Success: true } beginning) return part;
        var noun = Nominative(beginning.Groups["event"].Value);
        var first = items.Where(other => other != item && Names(other.Title, noun)).Select(other => other.Deadline.Occurrences.FirstOrDefault(DateOnly.MaxValue)).DefaultIfEmpty(DateOnly.MaxValue).Min();
        return first < part.End ? part with { End = first.AddDays(-1), EndsWithPlan = false } : part;
    }

    /// <summary>«обучения» → «обучение»: only a row that is the event itself carries its name in the nominative.</summary>
    private static string Nominative(string genitive) => genitive.Ends("ия") ? genitive[..^1] + "е" : genitive;

    private static bool Names(string title, string noun) => title.ToLowerInvariant().Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries).Contains(noun);

    [GeneratedRegex(@"(этап\w*|пункт\w*|п\.?|мероприяти\w*|строк\w*)\s+(?<number>\d+(\.\d+)+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowReference();

    [GeneratedRegex(@"до начала\s+(?<event>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BeforeBeginning();
}
