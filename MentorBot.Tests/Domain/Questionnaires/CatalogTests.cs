using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Domain.Questionnaires;

public sealed class CatalogTests
{
    [Fact]
    public void The_questionnaires_of_the_pupil_line_are_published_and_the_dialogs_are_not()
    {
        Assert.Equal(
            ["A2", "A4", "C1", "C2", "D1", "D2", "D3", "D4", "D5", "D6", "F1", "F2", "G1", "G2"],
            Samples.Catalog.Published.Select(questionnaire => questionnaire.Code));
        Assert.Equal(
            ["CONSENT", "DONE", "MOVE", "ORDER", "REG", "TELL"],
            Samples.Catalog.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code));
    }

    [SkippableFact]
    public void Every_form_of_the_specification_loads()
    {
        var catalog = Samples.LoadForms();

        Assert.Equal(55, catalog.All.Count);
        Assert.Equal(905, catalog.All.Sum(questionnaire => questionnaire.Items.Count));
    }

    [SkippableFact]
    public void The_definitions_in_the_repository_say_what_the_specification_says()
    {
        var forms = Samples.ReadForms().ToDictionary(form => (string)form["code"]!);
        var assembly = typeof(QuestionnaireCatalog).Assembly;
        foreach (var code in Samples.Catalog.Published.Select(questionnaire => questionnaire.Code))
        {
            var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith($".{code}.questionnaire.json", StringComparison.Ordinal));
            using var stream = assembly.GetManifestResourceStream(name)!;
            Assert.True(JsonNode.DeepEquals(forms[code], JsonNode.Parse(stream)), $"{code} differs from forms.json");
        }
    }
}
