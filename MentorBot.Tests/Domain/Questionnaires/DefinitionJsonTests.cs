using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class DefinitionJsonTests
{
    public static TheoryData<string> Codes => [.. Samples.Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_written_reads_back_to_the_same(string code) => MustComeBack(Samples.Catalog[code]);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Nothing_of_a_definition_is_lost(string code)
    {
        using var stream = typeof(Questionnaire).Assembly.GetManifestResourceStream(
            typeof(Questionnaire).Assembly.GetManifestResourceNames().Single(name => name.EndsWith($".{code}.questionnaire.json", StringComparison.Ordinal)))!;
        var written = JsonNode.Parse(DefinitionJson.Write(Samples.Catalog[code]))!.AsObject();
        written.Remove("wordings");

        Assert.True(JsonNode.DeepEquals(Bare(JsonNode.Parse(stream)!), Bare(written)), code);
    }

    [Fact]
    public void Every_field_of_the_language_comes_back()
    {
        var items = DocumentedItems.All();
        var json = Samples.Json([.. items]).Replace("\"code\": \"X\"", """
            "code": "X", "express": ["mark"], "summary": false, "note": "n",
            "wordings": { "ru-ty": { "title": "т", "prompts": { "mark": "п" }, "hints": { "mark": "х" }, "constraintMessages": { "mark": "к" }, "requiredMessages": { "mark": "р" } } }
            """, StringComparison.Ordinal);
        var questionnaire = QuestionnaireCatalog.Load([("X", json)])["X"];

        MustComeBack(questionnaire);
        Assert.Equal("к", Reread(questionnaire).In("ru-ty").Find("mark")!.ConstraintMessage);
    }

    [Fact]
    public void A_definition_with_mistakes_gives_them_and_no_questionnaire()
    {
        var (questionnaire, mistakes) = DefinitionJson.Read("лист", "{}");

        Assert.Null(questionnaire);
        Assert.Contains(mistakes, mistake => mistake is { File: "лист", Item: null, Field: "code" });
    }

    private static void MustComeBack(Questionnaire questionnaire)
    {
        var again = Reread(questionnaire);

        Assert.Equal(DefinitionJson.Write(questionnaire), DefinitionJson.Write(again));
        Assert.Equal(DefinitionFingerprint.Of(questionnaire), DefinitionFingerprint.Of(again));
        Assert.Equal(DefinitionChangeKind.None, DefinitionChange.Between(questionnaire, again).Kind);
    }

    private static Questionnaire Reread(Questionnaire questionnaire)
    {
        var (again, mistakes) = DefinitionJson.Read("again", DefinitionJson.Write(questionnaire, indented: true));
        Assert.Empty(mistakes);
        return again!;
    }

    /// <summary>Without what says nothing: null, and numbers at their default.</summary>
    private static JsonNode Bare(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var one in array) Bare(one!);
            return node;
        }

        if (node is not JsonObject fields) return node;
        foreach (var (name, value) in fields.ToList())
        {
            var isNothing = value is null ? name is not ("windowDays" or "max") : (name is "min" or "minLength") && value.GetValueKind() == System.Text.Json.JsonValueKind.Number && value.GetValue<decimal>() == 1;
            if (name == "summary" && value is not null && value.GetValue<bool>()) isNothing = true;
            if (isNothing) fields.Remove(name);
            else if (value is not null) Bare(value);
        }

        if (fields["kind"]?.GetValue<string>() == "multi" && fields["max"]?.GetValue<int>() == fields["options"]!.AsArray().Count) fields.Remove("max");
        foreach (var unordered in (string[])["express", "exclusive"])
        {
            if (fields[unordered] is JsonArray words) fields[unordered] = new JsonArray([.. words.Select(word => word!.GetValue<string>()).Order(StringComparer.Ordinal).Select(word => JsonValue.Create(word))]);
        }

        return node;
    }
}
