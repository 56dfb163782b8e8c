using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Tests.Domain.Roadmaps.Revisions;

/// <summary>A case of the corpus: a heading, the rows before, a line «=>», the rows after, and the pairs by their places.</summary>
internal sealed record MatchingCase(IReadOnlyList<RoadmapRow> Older, IReadOnlyList<RoadmapRow> Newer, string Expected)
{
    public static IReadOnlyDictionary<string, MatchingCase> All { get; } = Read().ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, MatchingCase>> Read()
    {
        var assembly = typeof(MatchingCase).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("Revisions.matching.txt", StringComparison.Ordinal)))!);
        foreach (var part in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n# ").Skip(1))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var turn = Array.IndexOf(lines, "=>");
            yield return new(lines[0], new MatchingCase(PlanSketch.Rows(lines[1..turn]), PlanSketch.Rows(lines[(turn + 1)..^1]), lines[^1]["pairs:".Length..].Trim()));
        }
    }
}
