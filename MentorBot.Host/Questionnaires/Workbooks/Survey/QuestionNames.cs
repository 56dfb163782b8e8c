using System.Globalization;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Gives the rows of a survey their keys.</summary>
internal sealed class QuestionNames(Remarks remarks)
{
    private readonly Dictionary<string, int> rows = [];

    /// <summary>The key of a row; an unusable or missing name is a mistake with a proposal, except where none is needed.</summary>
    public string Take(TableRow row, TypeCell type)
    {
        var name = row["name"];
        var place = row.Place("name");
        if (name.Length == 0 && type.Kind == SurveyKind.Note) return Numbered("note");
        var key = name.ToLowerInvariant();
        if (name.Length == 0) remarks.Error(place, $"нет имени (name). Напишите короткое латинское слово, например «{Words.KeyOf(row["label"], "q")}».");
        else if (!IsKey(key)) remarks.Error(place, $"имя «{name}» не подходит: нужны латинские буквы, цифры и «_», первой стоит буква{Reserved(key)}. Например, «{Proposal(name)}».");
        else if (rows.TryGetValue(key, out var taken)) remarks.Error(place, $"имя «{name}» уже занято в строке {taken}.");
        else rows[key] = row.Number;
        return key.Length > 0 && IsKey(key) ? key : Numbered("row");
    }

    /// <summary>Takes a key that the survey itself needs.</summary>
    public string Reserve(string key, TableRow row)
    {
        if (!rows.TryAdd(key, row.Number)) remarks.Error(row.Place("name"), $"для ответа «другое» нужно имя «{key}», а оно занято в строке {rows[key]}.");
        return key;
    }

    private static bool IsKey(string key) =>
        key.Length > 0 && char.IsAsciiLetterLower(key[0]) && key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '_') && !ConditionWords.Reserved.Contains(key);

    private static string Reserved(string key) => ConditionWords.Reserved.Contains(key) ? $", а слово «{key}» занято языком условий" : "";

    private static string Proposal(string name)
    {
        var proposal = Words.KeyOf(name, "q");
        return ConditionWords.Reserved.Contains(proposal) ? proposal + "_answer" : proposal;
    }

    private string Numbered(string start)
    {
        var number = 1;
        while (rows.ContainsKey(start + number.ToString(CultureInfo.InvariantCulture))) number++;
        var key = start + number.ToString(CultureInfo.InvariantCulture);
        rows[key] = 0;
        return key;
    }
}
