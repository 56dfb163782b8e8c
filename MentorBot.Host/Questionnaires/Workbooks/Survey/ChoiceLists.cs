using System.Globalization;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>One option of a list.</summary>
/// <param name="Name">As written, by which expressions know it.</param>
/// <param name="Code">The code that is stored.</param>
internal sealed record Choice(string Name, string Code, TableRow Row, IReadOnlyList<string> Roles, int? Score, bool Exclusive);

/// <summary>The lists of the sheet <c>choices</c>.</summary>
internal sealed class ChoiceLists
{
    /// <summary>A longer list nobody reads in a chat.</summary>
    private const int MostChoices = 300;

    private readonly Dictionary<string, List<Choice>> _lists = [];

    public static ChoiceLists Read(SheetTable? table, Remarks remarks)
    {
        var lists = new ChoiceLists();
        foreach (var row in table?.Rows ?? []) lists.Add(row, remarks);
        foreach (var (name, choices) in lists._lists) NoteNewCodes(name, choices, remarks);
        return lists;
    }

    public IEnumerable<string> Names => _lists.Keys;

    public IReadOnlyList<Choice>? Find(string list) => _lists.GetValueOrDefault(Words.Fold(list));

    private void Add(TableRow row, Remarks remarks)
    {
        var list = Words.Fold(row["list_name"]);
        var name = row["name"];
        if (list.Length == 0)
        {
            if (name.Length > 0) remarks.Error(row.Place("list_name"), "не указан список (list_name), к которому относится вариант.");
            return;
        }

        if (list.StartsWith('#')) return;
        foreach (var failed in row.Failed) remarks.Error(row.Place(failed), $"в ячейке ошибка формулы: {row.Text(failed)}.");
        if (!_lists.TryGetValue(list, out var choices)) _lists[list] = choices = [];
        if (choices.Count >= MostChoices)
        {
            remarks.Error(new CellPlace(row.Table.Sheet, 0, 0), $"в списке «{row["list_name"]}» больше {MostChoices} вариантов.");
            return;
        }

        if (name.Length == 0) remarks.Error(row.Place("name"), $"нет кода варианта (name), например «{CodeOf(row["label"])}».");
        var code = CodeOf(name);
        if (choices.Find(choice => choice.Code == code) is { } taken && name.Length > 0)
            remarks.Error(row.Place("name"), $"код «{name}» в списке «{row["list_name"]}» уже есть в строке {taken.Row.Number}.");
        choices.Add(new Choice(name, code, row, RoleWords.Read(row, "roles", remarks), ScoreOf(row, remarks), FlagOf(row, remarks)));
    }

    /// <summary>Words of the conditions are no codes.</summary>
    private static string CodeOf(string name) => Words.KeyOf(name, "o") is var code && ConditionWords.Reserved.Contains(code) ? "o_" + code : Words.KeyOf(name, "o");

    private static int? ScoreOf(TableRow row, Remarks remarks)
    {
        if (row["score"].Length == 0) return null;
        if (int.TryParse(row["score"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var score)) return score;
        remarks.Error(row.Place("score"), $"балл «{row["score"]}» — не целое число.");
        return null;
    }

    private static bool FlagOf(TableRow row, Remarks remarks)
    {
        if (row["exclusive"].Length == 0) return false;
        if (Words.Flag(row["exclusive"]) is { } flag) return flag;
        remarks.Error(row.Place("exclusive"), $"нужно yes или no, а стоит «{row["exclusive"]}».");
        return false;
    }

    private static void NoteNewCodes(string list, List<Choice> choices, Remarks remarks)
    {
        var changed = choices.Where(choice => choice.Name.Length > 0 && !string.Equals(choice.Name, choice.Code, StringComparison.OrdinalIgnoreCase)).ToList();
        if (changed.Count == 0) return;
        var examples = string.Join(", ", changed.Take(3).Select(choice => $"{choice.Name} → {choice.Code}"));
        remarks.Warn(changed[0].Row.Place("name"), $"коды вариантов списка «{list}» в ответах и выгрузках будут записаны латиницей: {examples}{(changed.Count > 3 ? " …" : "")}.");
    }
}
