using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class CatalogTests
{
    /// <summary>Where a definition says something else than the specification on purpose: place → reason.</summary>
    private static readonly Dictionary<string, string> MeantToDiffer = new()
    {
        ["version"] = "every questionnaire counts its own versions, the specification has one number for all of them",
    };

    [Fact]
    public void All_questionnaires_are_published_and_the_dialogs_of_the_program_are_not()
    {
        Assert.Equal(
            [
                "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1", "B2",
                "C1", "C10", "C11", "C12", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9",
                "D1", "D2", "D3", "D4", "D5", "D6", "E0", "E1", "E2", "E3",
                "F1", "F10", "F11", "F12", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9",
                "G1", "G2", "G3", "G4", "G5", "G6", "H1", "H2", "H3", "H4", "H5",
            ],
            Samples.Catalog.Published.Select(questionnaire => questionnaire.Code));
        Assert.Equal(
            ["CELL", "CONSENT", "DATES", "DECLINE", "DONE", "EVENT", "FACT", "GROUP", "MOVE", "ORDER", "PAPER", "PUPILS", "REG", "STAFF", "TELL", "TERM", "WHO"],
            Samples.Catalog.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code));
    }

    [Fact]
    public void Together_they_have_the_items_of_the_specification()
    {
        Assert.Equal(905, Samples.Catalog.Published.Sum(questionnaire => questionnaire.Items.Count));
    }

    [SkippableFact]
    public void Every_form_of_the_specification_loads()
    {
        Assert.Equal(55, Samples.LoadForms().All.Count);
    }

    [SkippableFact]
    public void The_definitions_say_item_by_item_what_the_specification_says()
    {
        var specified = Samples.ReadSpecification();

        Assert.Equal(specified.Select(form => (string)form["code"]!).Order(StringComparer.Ordinal), Samples.Catalog.Published.Select(questionnaire => questionnaire.Code));
        foreach (var form in specified)
        {
            var code = (string)form["code"]!;
            var differences = Differences("", form, ReadDefinition(code)).Where(place => !MeantToDiffer.ContainsKey(place));
            Assert.True(!differences.Any(), $"{code} differs from the specification at {string.Join(", ", differences)}");
        }
    }

    private static JsonObject ReadDefinition(string code)
    {
        var assembly = typeof(QuestionnaireCatalog).Assembly;
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{code}.questionnaire.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>The places at which two definitions differ; a list whose entries are not the same by key is one place.</summary>
    private static IEnumerable<string> Differences(string place, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => left.Select(field => field.Key).Union(right.Select(field => field.Key))
            .SelectMany(key => Differences(place.Length == 0 ? key : $"{place}.{key}", left[key], right[key])),
        (JsonArray left, JsonArray right) when left.Count == right.Count && Names(left).SequenceEqual(Names(right)) =>
            left.Zip(right).Zip(Names(left)).SelectMany(pair => Differences($"{place}.{pair.Second}", pair.First.First, pair.First.Second)),
        _ => JsonNode.DeepEquals(expected, actual) ? [] : [place],
    };

    private static IEnumerable<string> Names(JsonArray array) =>
        array.Select(one => (one as JsonObject)?["key"]?.ToString() ?? (one as JsonObject)?["code"]?.ToString() ?? one?.ToJsonString() ?? "null");
}
