using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks;

namespace MentorBot.Tests.Host.Questionnaires.Workbooks;

/// <summary>What a workbook says of a questionnaire of the program is the questionnaire.</summary>
public sealed class RoundTripTests
{
    private static readonly QuestionnaireCatalog Catalog = QuestionnaireCatalog.LoadEmbedded();

    public static TheoryData<string> Codes => [.. Catalog.All.Select(questionnaire => questionnaire.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_questionnaire_written_as_a_workbook_is_read_as_the_same_questionnaire(string code)
    {
        var reading = WorkbookReader.Read(WorkbookWriter.Write(Catalog[code]), code + ".xlsx", []);
        Assert.Equal([], reading.Errors.Select(error => error.ToString()));
        Assert.Equal([], reading.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(Text(Definition(code)), Text(JsonNode.Parse(reading.Definition!)!.AsObject()));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Wordings_in_other_languages_come_back(string code)
    {
        var read = WorkbookReader.Read(WorkbookWriter.Write(Catalog[code]), code + ".xlsx", []).Questionnaire!;
        Assert.Equal(Catalog[code].Wordings.Keys.Order(), read.Wordings.Keys.Order());
        foreach (var (language, wording) in Catalog[code].Wordings)
            Assert.Equal(JsonSerializer.Serialize(wording), JsonSerializer.Serialize(read.Wordings[language]));
    }

    /// <summary>The definition as the program brings it.</summary>
    private static JsonObject Definition(string code)
    {
        var assembly = typeof(QuestionnaireCatalog).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith($".{code}.questionnaire.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>The same text for what means the same: without what is said by default, in one order.</summary>
    private static string Text(JsonObject definition)
    {
        definition.Remove("version");
        definition.Remove("system");
        definition.Remove("wordings");
        if (definition["summary"]?.GetValue<bool>() == true) definition.Remove("summary");
        foreach (var item in definition["items"]!.AsArray().Select(item => item!.AsObject())) DropDefaults(item["type"]!.AsObject());
        return Sorted(definition)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void DropDefaults(JsonObject type)
    {
        if (type["minLength"]?.GetValue<int>() == 1) type.Remove("minLength");
        if (type["ordered"]?.GetValue<bool>() == false) type.Remove("ordered");
        if (type["needsYear"]?.GetValue<bool>() == false) type.Remove("needsYear");
        if (type["kind"]!.GetValue<string>() == "multi")
        {
            if (type["min"]?.GetValue<int>() == 1) type.Remove("min");
            if (type["max"]?.GetValue<int>() == type["options"]!.AsArray().Count) type.Remove("max");
        }

        foreach (var field in type["fields"]?.AsArray() ?? []) DropDefaults(field!["type"]!.AsObject());
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject whole => new JsonObject(whole.Where(part => part.Value is not null).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => KeyValuePair.Create(part.Key, Sorted(part.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        JsonValue value when value.TryGetValue<decimal>(out var number) => JsonValue.Create(number / 1.0000000000000000000000000000m),
        _ => node?.DeepClone(),
    };
}
