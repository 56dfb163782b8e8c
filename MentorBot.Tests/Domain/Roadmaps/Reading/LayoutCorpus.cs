using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>The documents of <c>layouts.txt</c> and the rows that they must give.</summary>
internal static class LayoutCorpus
{
    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var name in Cases.Keys) names.Add(name);
            return names;
        }
    }

    private static Dictionary<string, (string Drawing, string[] Rows)> Cases { get; } = Load();

    public static SourceDocument Document(string name) => TableNotation.Document(Cases[name].Drawing);

    public static IEnumerable<string> Expected(string name) => Cases[name].Rows;

    public static RoadmapReading Read(SourceDocument document) => RoadmapReader.Read(document, new RoadmapReadingOptions { Today = new DateOnly(2026, 9, 1) });

    /// <summary>The rows of a reading as the corpus writes them.</summary>
    public static IEnumerable<string> Printed(RoadmapReading reading) => reading.Items.Select(item => Squeezed(
        $"{item.Number} | {item.Section} | {item.Title} | {Printed(item.Deadline)} | {(item.Responsibles is [var lead, ..] ? lead.Name ?? lead.Role : "")}{(item.NeedsCheck ? " ?" : "")}"));

    private static string Printed(Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.Date => Corpus.Day(deadline.Due),
        DeadlineKind.Range => $"{Corpus.Day(deadline.Start)}..{Corpus.Day(deadline.Due)}",
        DeadlineKind.Recurring => "recurring " + string.Join(' ', deadline.Occurrences.Select(day => Corpus.Day(day))),
        _ => deadline.Kind.ToString(),
    };

    private static Dictionary<string, (string Drawing, string[] Rows)> Load()
    {
        var text = string.Join('\n', Corpus.Text("layouts.txt").Split('\n').SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
        return text.Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split("\n=>\n")).ToDictionary(
            parts => parts[0].Split('\n')[0].Trim(),
            parts => (parts[0][(parts[0].IndexOf('\n', StringComparison.Ordinal) + 1)..], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Squeezed).ToArray()));
    }

    private static string Squeezed(string row) => string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
