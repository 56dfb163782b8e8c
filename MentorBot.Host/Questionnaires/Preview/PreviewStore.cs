using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Preview;

/// <summary>How the answers of a walk through a draft are kept: in one row, never among answers.</summary>
internal static class PreviewStore
{
    public static Answers ReadAnswers(string? json)
    {
        if (json is null) return Answers.None;
        var stored = JsonNode.Parse(json)!.AsObject();
        return new Answers(stored.ToImmutableSortedDictionary(answer => answer.Key, answer => RunStore.ReadAnswer(answer.Value!.ToJsonString()), StringComparer.Ordinal));
    }

    public static string Write(Answers answers) =>
        new JsonObject(answers.Entries.Select(answer => KeyValuePair.Create(answer.Key, JsonNode.Parse(RunStore.Write(answer.Value))))).ToJsonString();
}
