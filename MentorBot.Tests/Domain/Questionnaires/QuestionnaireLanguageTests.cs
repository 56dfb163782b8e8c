using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Tests.Domain.Questionnaires;

/// <summary>docs/questionnaire-language.md says what is so.</summary>
public sealed class QuestionnaireLanguageTests
{
    private static readonly Questionnaire Documented = Samples.Of([.. DocumentedItems.All()]);

    public static TheoryData<string> Conditions => [.. DocumentedItems.Block("condition")];

    public static TheoryData<string> Constraints => [.. DocumentedItems.Block("constraint")];

    [Fact]
    public void Every_kind_is_shown() =>
        Assert.Equal(Enum.GetValues<ItemKind>().Order(), Documented.Items.Select(item => item.Type.Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_of_the_page_is_one(string condition) =>
        Assert.NotNull(Samples.Of([.. DocumentedItems.All(), Node("""{"key": "end", "type": {"kind": "yesNo"}}""", "when", condition)]).Find("end")!.Condition);

    [Theory]
    [MemberData(nameof(Constraints))]
    public void A_constraint_of_the_page_is_one(string line)
    {
        var (key, constraint) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        var questionnaire = Samples.Of([.. DocumentedItems.All().Select(item => (string)JsonNode.Parse(item)!["key"]! == key ? Node(item, "constraint", constraint) : item)]);
        Assert.NotNull(questionnaire.Find(key)!.ParsedConstraint);
    }

    [Fact]
    public void The_wording_of_the_page_fits_its_items()
    {
        var words = string.Join('\n', DocumentedItems.Block("json wording"));
        var json = Samples.Json([.. DocumentedItems.All()]).Replace("\"code\": \"X\"", $$""" "code": "X", "wordings": { "ru-ty": {{words}} }""", StringComparison.Ordinal);

        Assert.Equal("Как прошла твоя четверть?", QuestionnaireCatalog.Load([("X", json)])["X"].In("ru-ty").Find("mark")!.Prompt);
    }

    private static string Node(string item, string field, string value)
    {
        var node = JsonNode.Parse(item)!.AsObject();
        node[field] = value;
        return node.ToJsonString();
    }
}
