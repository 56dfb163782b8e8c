using System.Text.Json;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>The acceptance table of the five documents, and the comparison of a reading with it.</summary>
internal sealed class AcceptanceTable
{
    private readonly JsonElement root;

    private AcceptanceTable(JsonElement root) => this.root = root;

    public static TheoryData<string, string> Documents => new()
    {
        { "S0", "lyceum-21" }, { "S1", "terengul-lyceum" }, { "S2", "school-128" }, { "S3", "pizhanka-district" }, { "S4", "khabez-district" },
    };

    public static AcceptanceTable Load() => new(JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("domain/roadmaps.json"))).RootElement);

    /// <summary>All that differs from the table, one line each.</summary>
    public IReadOnlyList<string> Differences(string seed, RoadmapReading reading)
    {
        var differences = new List<string>();
        var document = root.GetProperty("docs").GetProperty(seed);
        Expect("adopted", Text(document, "adopt"), Corpus.Day(reading.AdoptedOn));
        Expect("start", Text(document, "start"), Corpus.Day(reading.PeriodStart));
        Expect("end", Text(document, "end"), Corpus.Day(reading.PeriodEnd));
        var rows = root.GetProperty("rows").EnumerateArray().Where(row => Text(row, "seed") == seed).ToArray();
        Expect("rows", rows.Length.ToString(Russian), reading.Items.Count.ToString(Russian));
        foreach (var (row, item) in rows.Zip(reading.Items)) CompareRow(row, item);
        return differences;

        void Expect(string what, string? expected, string? actual)
        {
            if (expected != actual) differences.Add($"{what}: expected «{expected}», read «{actual}»");
        }

        void CompareRow(JsonElement row, RoadmapItemReading item)
        {
            var number = Text(row, "num")!;
            Expect("number", number, item.Number);
            Expect(number + " section", Text(row, "section")!.Split(' ')[0].Replace("—", string.Empty, StringComparison.Ordinal), (item.Section ?? string.Empty).Split(' ')[0]);
            if (item.Title.Length == 0) differences.Add(number + " has no title");
            var deadline = root.GetProperty("deadlines").GetProperty(Text(row, "d")!);
            var responsible = root.GetProperty("responsibles").GetProperty(Text(row, "r")!);
            Expect(number + " deadline text", Text(deadline, "text"), item.DeadlineText);
            Expect(number + " responsible text", Text(responsible, "text"), item.ResponsibleText);
            Expect(number + " deadline", string.Join(" + ", deadline.GetProperty("parts").EnumerateArray().Select(Expected)), string.Join(" + ", item.Deadline.Parts.Select(Printed)));
            Expect(number + " parties", string.Join(" + ", responsible.GetProperty("parties").EnumerateArray().Select(Party)), string.Join(" + ", item.Responsibles.Zip(responsible.GetProperty("parties").EnumerateArray().Concat(Enumerable.Repeat(default(JsonElement), item.Responsibles.Count)), Printed)));
        }
    }

    /// <summary>How many of the wordings are among those read with high confidence.</summary>
    public int Wordings(string seed, RoadmapReading reading, ReadingConfidence confidence) =>
        root.GetProperty("rows").EnumerateArray().Where(row => Text(row, "seed") == seed).Zip(reading.Items)
            .Where(pair => pair.Second.Deadline.Confidence == confidence).Select(pair => Text(pair.First, "d")).Distinct(StringComparer.Ordinal).Count();

    private static string Expected(JsonElement part) => Text(part, "kind") switch
    {
        "by-date" => $"Date {Text(part, "due")}",
        "month" or "quarter" or "range" or "within-period" => $"Range {Text(part, "a")} {Text(part, "b")}",
        "ongoing" => $"Ongoing {Text(part, "a")} {Text(part, "b")}",
        "as-needed" => $"AsNeeded {Text(part, "a")} {Text(part, "b")}",
        "by-plan" => $"ByPlan {Text(part, "a")} {Text(part, "b")}",
        "relative" => $"Relative {Text(part, "fb")}",
        _ => "Recurring " + string.Join(' ', part.GetProperty("occ").EnumerateArray().Select(day => day.GetString())),
    };

    private static string Printed(DeadlinePart part) => part.Kind switch
    {
        DeadlineKind.Date => $"Date {Corpus.Day(part.Due)}",
        DeadlineKind.Range => $"Range {Corpus.Day(part.Start)} {Corpus.Day(part.Due)}",
        DeadlineKind.Relative => $"Relative {Corpus.Day(part.End)}",
        DeadlineKind.Recurring => "Recurring " + string.Join(' ', part.Occurrences.Select(day => Corpus.Day(day))),
        _ => $"{part.Kind} {Corpus.Day(part.Start)} {Corpus.Day(part.End)}",
    };

    private static string Party(JsonElement party) => Text(party, "type") == "person"
        ? $"person {Text(party, "name")} {Position(party)}"
        : $"{Text(party, "type")} {Text(party, "code")}";

    /// <summary>A person's position may go on after the words of the table («директор лицея»), in any case.</summary>
    private static string Printed(Responsible party, JsonElement expected)
    {
        if (party.Type is not ResponsibleType.Person) return $"{(party.Type is ResponsibleType.Org ? "org" : "role")} {party.Code}";
        var position = expected.ValueKind is JsonValueKind.Object ? Position(expected) : string.Empty;
        var fits = (party.Role ?? string.Empty).StartsWith(position, StringComparison.OrdinalIgnoreCase);
        return $"person {party.Name} {(fits ? position : party.Role)}";
    }

    private static string Position(JsonElement party) => (Text(party, "position") ?? string.Empty).Split(" = ")[0];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static System.Globalization.CultureInfo Russian => System.Globalization.CultureInfo.InvariantCulture;
}
