using MentorBot.Host.Questionnaires.Workbooks.Tables;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>The sheets of a workbook by what they are for, whatever they are called.</summary>
internal sealed record WorkbookSheets(SheetTable? Survey, SheetTable? Choices, SheetTable? Settings)
{
    private static readonly string[] SurveyNames = ["survey", "вопросы", "анкета", "опрос"];
    private static readonly string[] ChoicesNames = ["choices", "варианты", "ответы", "списки"];
    private static readonly string[] SettingsNames = ["settings", "настройки"];

    public IEnumerable<SheetTable> All => ((SheetTable?[])[Survey, Choices, Settings]).OfType<SheetTable>();

    /// <summary>The one row of the settings.</summary>
    public TableRow? SettingsRow => Settings is { Rows: [var row, ..] } ? row : null;

    /// <summary>Whether the workbook is meant as a questionnaire.</summary>
    public static bool AreIn(Workbook book) => Of(book).Survey is { } survey && survey.Find("type") is not null;

    public static WorkbookSheets Of(Workbook book)
    {
        var survey = Find(book, SurveyNames);
        // A book of one sheet needs no name for it.
        if (survey is null && book.Sheets.Where(sheet => sheet.Rows.Count > 0).Take(2).ToList() is [var only]) survey = only;
        return new WorkbookSheets(Table(survey, ColumnWords.Survey), Table(Find(book, ChoicesNames), ColumnWords.Choices), Table(Find(book, SettingsNames), ColumnWords.Settings));
    }

    private static Worksheet? Find(Workbook book, string[] names) => book.Sheets.FirstOrDefault(sheet => names.Contains(Words.Fold(sheet.Name)));

    private static SheetTable? Table(Worksheet? sheet, IReadOnlyDictionary<string, string> words) => sheet is null ? null : SheetTable.Read(sheet, words);
}
