using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <summary>Writes the sheet <c>choices</c>.</summary>
internal static class ChoicesWriter
{
    public static Sheet Write(Questionnaire questionnaire, ListNames lists)
    {
        var table = new TextTable(
            "choices",
            ["list_name", "name", "label", .. questionnaire.Wordings.Keys.Select(language => $"label::{language}"), "roles", "score", "exclusive"],
            new HashSet<string> { "list_name", "name", "label" });
        foreach (var list in lists.All)
        {
            foreach (var option in list.Options.All)
            {
                table.Add(
                    ("list_name", list.Name), ("name", option.Code), ("label", option.Label), ("roles", string.Join(", ", option.For ?? [])),
                    ("score", option.Score is { } score ? score : CellValue.Empty), ("exclusive", list.Exclusive.Contains(option.Code) ? "yes" : null));
                foreach (var (language, labels) in list.Labels) table.Append($"label::{language}", labels.GetValueOrDefault(option.Code));
            }
        }

        return table.ToSheet();
    }
}
