using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Survey;
using MentorBot.Host.Questionnaires.Workbooks.Tables;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Questionnaires.Workbooks;

/// <summary>Reads a questionnaire written as a workbook, in the way of XLSForm.</summary>
internal static class WorkbookReader
{
    /// <summary>Longer questionnaires are not for people.</summary>
    public const int MostItems = 500;

    private static readonly SpreadsheetLimits Limits = new(Rows: 5_000, Cells: 100_000);
    /// <summary>How a definition is kept: Cyrillic as it is read.</summary>
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads the bytes of a file; mistakes are a result, never an exception.</summary>
    /// <param name="fileName">Names the questionnaire where its settings do not.</param>
    /// <param name="reservedCodes">Codes that a school cannot take.</param>
    /// <param name="isAsked">Whether a questionnaire of this code asks under this key; null: whatever is named is taken to be right.</param>
    public static WorkbookReading Read(byte[] file, string fileName, IReadOnlyCollection<string> reservedCodes, Func<string, string, bool>? isAsked = null)
    {
        var spreadsheet = SpreadsheetReader.Read(file, Limits);
        return spreadsheet.Problem is { } problem ? WorkbookReading.Unreadable(problem) : Read(spreadsheet.Workbook!, fileName, reservedCodes, isAsked);
    }

    private static WorkbookReading Read(Workbook book, string fileName, IReadOnlyCollection<string> reservedCodes, Func<string, string, bool>? isAsked)
    {
        var remarks = new Remarks();
        var sheets = WorkbookSheets.Of(book);
        if (sheets.Survey is null) remarks.Error(CellPlace.Book, NoSurvey(book));
        else Columns.Check(sheets, remarks);
        var texts = TextColumns.Of(sheets.All, sheets.SettingsRow?["default_language"] ?? "", remarks);
        if (remarks.Errors.Count > 0) return WorkbookReading.Failed(remarks);

        var map = new CellMap();
        var definition = Build(sheets, texts, new SettingsSheet(sheets.SettingsRow, texts, fileName, map, remarks), reservedCodes, isAsked, map, remarks);
        if (remarks.Errors.Count > 0) return WorkbookReading.Failed(remarks);
        return Finish(definition.ToJsonString(Json), map, remarks);
    }

    private static JsonObject Build(
        WorkbookSheets sheets, TextColumns texts, SettingsSheet settingsSheet, IReadOnlyCollection<string> reservedCodes, Func<string, string, bool>? isAsked, CellMap map, Remarks remarks)
    {
        var outline = new SurveyOutline(remarks);
        outline.Read(sheets.Survey!);
        var definition = new JsonObject();
        if (outline.Questions.Count > MostItems)
        {
            remarks.Error(new CellPlace(sheets.Survey!.Sheet, 0, 0), $"вопросов больше {MostItems}: столько в одной анкете не бывает.");
            return definition;
        }

        settingsSheet.Write(definition, reservedCodes);
        var lists = ChoiceLists.Read(sheets.Choices, remarks);
        var items = new ItemBuilder(outline, lists, new Symbols(outline, lists, isAsked ?? ((_, _) => true)), texts, map, remarks);
        var built = items.Build();
        definition["items"] = built;
        if (sheets.SettingsRow is { } settings) items.Wordings.AddTitle(settings);
        if (items.Wordings.Wordings is { } wordings) definition["wordings"] = wordings;
        return definition;
    }

    private static WorkbookReading Finish(string definition, CellMap map, Remarks remarks)
    {
        var (questionnaire, mistakes) = DefinitionJson.Read("workbook", definition);
        if (questionnaire is not null) return new WorkbookReading(null, definition, questionnaire, remarks.Errors, remarks.Warnings);
        foreach (var mistake in mistakes) remarks.Error(map.Find(mistake.Item, mistake.Field) ?? CellPlace.Book, mistake.Message.TrimEnd('.') + ".");
        return WorkbookReading.Failed(remarks);
    }

    private static string NoSurvey(Workbook book) =>
        $"в книге нет листа survey («вопросы»). Есть: {string.Join(", ", book.Sheets.Select(sheet => $"«{sheet.Name}»"))}.{Words.Near(book.Sheets.Count > 0 ? book.Sheets[0].Name : "", ["survey"])}";
}
