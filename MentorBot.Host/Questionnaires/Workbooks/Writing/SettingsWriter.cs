using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <summary>Writes the sheet <c>settings</c>.</summary>
internal static class SettingsWriter
{
    public static Sheet Write(Questionnaire questionnaire)
    {
        var table = new TextTable(
            "settings",
            [
                "form_title", .. questionnaire.Wordings.Keys.Select(language => $"form_title::{language}"), "form_id", "version", "roles", "forms", "event", "window_days",
                "title_en", "moment", "audience_note", "confirmed_by", "event_note", "express", "summary", "note",
            ],
            new HashSet<string> { "form_title", "form_id", "roles", "forms", "event", "window_days" });
        table.Add(
            ("form_title", questionnaire.TitleRu), ("form_id", questionnaire.Code), ("version", questionnaire.Version),
            ("roles", string.Join(", ", questionnaire.Audience.Roles)), ("forms", questionnaire.Audience.Forms is { } forms ? string.Join(", ", forms) : "all"),
            ("event", questionnaire.Opens.Event), ("window_days", questionnaire.Opens.WindowDays is { } days ? days : CellValue.Empty),
            ("title_en", questionnaire.Title), ("moment", questionnaire.Moment), ("audience_note", questionnaire.Audience.Note),
            ("confirmed_by", string.Join(", ", questionnaire.Audience.ConfirmedBy)), ("event_note", questionnaire.Opens.Note),
            ("express", Express(questionnaire)), ("summary", questionnaire.Summary ? null : "no"), ("note", questionnaire.Note));
        foreach (var (language, wording) in questionnaire.Wordings) table.Append($"form_title::{language}", wording.Title);
        return table.ToSheet();
    }

    /// <summary>In the order of the items, so that the same questionnaire makes the same workbook.</summary>
    private static string? Express(Questionnaire questionnaire) =>
        questionnaire.Express is { } express ? string.Join(' ', questionnaire.Items.Select(item => item.Key).Where(express.Contains)) : null;
}
