using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Lists;

/// <summary>The lists that are the same for every school: files beside this one, embedded.</summary>
internal static class FixedLists
{
    private static readonly string[] Words = ["schoolSubjects", "competenceFields", "trainingProgrammes"];

    /// <summary>Source word → its entries, in the order of the file.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<Choice>> All = Words.ToDictionary(word => word, Read);

    private static IReadOnlyList<Choice> Read(string word)
    {
        using var file = typeof(FixedLists).Assembly.GetManifestResourceStream($"{word}.list.json")
            ?? throw new InvalidOperationException($"The list {word} is not embedded.");
        return JsonSerializer.Deserialize<List<Choice>>(file, JsonSerializerOptions.Web)!;
    }
}
