using System.Text.Json;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>A sheet as the API takes it.</summary>
internal static class PaperJson
{
    /// <summary>Null stands for an empty place: declined where the questionnaire lets one decline, skipped elsewhere.</summary>
    public static PaperAnswer Read(IReadOnlyDictionary<string, JsonElement> answers, string key)
    {
        if (!answers.TryGetValue(key, out var json)) return new PaperAnswer(null);
        if (json.ValueKind == JsonValueKind.Null) return new PaperAnswer(null, IsDeclined: true);
        try
        {
            return json.Deserialize<AnswerValue>(JsonSerializerOptions.Web) is var value && value is FileValue
                ? new PaperAnswer(null, Mistake: "Файл прикладывается на странице ввода с бумаги.") // Its id proves nothing about whose it is.
                : new PaperAnswer(value);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return new PaperAnswer(null, Mistake: "Это не значение ответа: нужен код, число, дата или список.");
        }
    }

    /// <summary>Everything that is wrong, by key; what is not asked is told only where the rest is right, since it mostly follows from that.</summary>
    public static Dictionary<string, string[]> Mistakes(Questionnaire questionnaire, IReadOnlyDictionary<string, JsonElement> answers, PaperWalk walk)
    {
        var mistakes = walk.Mistaken.ToDictionary(item => item.Prompt.ItemKey!, item => new[] { item.Mistake! });
        var asked = walk.Items.Select(item => item.Prompt.ItemKey!).ToHashSet();
        foreach (var key in answers.Keys.Where(key => !asked.Contains(key)))
        {
            if (questionnaire.Find(key) is not { Type.IsAsked: true }) mistakes[key] = ["Такого вопроса в анкете нет."];
            else if (walk.Result is not null && answers[key].ValueKind != JsonValueKind.Null) mistakes[key] = ["При таких ответах этот вопрос не задаётся."];
        }

        return mistakes;
    }
}
