using System.Text.Json.Nodes;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Gathers the texts in other languages into the wordings of the definition.</summary>
internal sealed class WordingCollector(TextColumns texts)
{
    private readonly JsonObject wordings = [];

    /// <summary>Null where the workbook has one language.</summary>
    public JsonObject? Wordings => wordings.Count == 0 ? null : wordings;

    public void AddTitle(TableRow row)
    {
        foreach (var (language, text) in texts.Translations(row, "form_title")) Part(wordings, language)["title"] = text;
    }

    /// <summary>The texts of a column as one part of the wordings, under a key.</summary>
    public void Add(TableRow row, string column, string part, string key, string form = "")
    {
        foreach (var (language, text) in texts.Translations(row, column, form)) Part(Part(wordings, language), part)[key] = text;
    }

    /// <summary>The same for what stands one step deeper: labels of options, of fields.</summary>
    public void AddInner(TableRow row, string part, string key, string inner)
    {
        foreach (var (language, text) in texts.Translations(row, "label")) Part(Part(Part(wordings, language), part), key)[inner] = text;
    }

    private static JsonObject Part(JsonObject whole, string name)
    {
        if (whole[name] is JsonObject known) return known;
        var part = new JsonObject();
        whole[name] = part;
        return part;
    }
}
