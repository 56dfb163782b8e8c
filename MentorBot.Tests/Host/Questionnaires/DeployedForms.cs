using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Tests.Host.Questionnaires;

/// <summary>The questionnaires of a later program: those of the repository with something changed.</summary>
internal static class DeployedForms
{
    public static QuestionnaireCatalog With(params (string Code, Action<JsonNode> Change)[] changes)
    {
        var changed = changes.ToDictionary(one => one.Code, one => one.Change);
        return QuestionnaireCatalog.Load(QuestionnaireCatalog.LoadEmbedded().All.Select(questionnaire =>
        {
            var definition = JsonNode.Parse(DefinitionJson.Write(questionnaire))!;
            if (changed.TryGetValue(questionnaire.Code, out var change)) change(definition);
            return (questionnaire.Code, definition.ToJsonString());
        }));
    }

    public static JsonNode Item(JsonNode definition, string key) => definition["items"]!.AsArray().Single(item => (string)item!["key"]! == key)!;
}
