using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Domain.Results;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

/// <summary>The answers: one column for each item, and a second one with the codes where an answer is chosen out of a list.</summary>
internal static class AnswerColumns
{
    private const string Declined = "не хочу отвечать";
    private const string Skipped = "пропущено";

    /// <param name="names">Id → label, for items that let choose among people and things of the school.</param>
    public static IEnumerable<ExportColumn> Of(CodeBook book, ResultsScope scope, IReadOnlyDictionary<string, string> names) =>
        book.Items.Where(item => scope.Holds(item.Visibility)).SelectMany(item => Of(item, names));

    private static IEnumerable<ExportColumn> Of(CodeBookItem item, IReadOnlyDictionary<string, string> names)
    {
        if (!IsChosen(item.Item.Type)) return [new ExportColumn(item.Key, item.Item.Prompt, run => Plain(item, run.Active(item.Key)))];
        return
        [
            new ExportColumn($"{item.Key}.label", item.Item.Prompt, run => Words(item, run.Active(item.Key), names)),
            new ExportColumn(item.Key, $"{item.Item.Prompt} (код)", run => Codes(run.Active(item.Key)?.Value)),
        ];
    }

    /// <summary>Whether the answer is something else than what people read.</summary>
    public static bool IsChosen(ItemType type) => type is SingleType or MultiType or YesNoType or PickType or ListType;

    private static CellValue Plain(CodeBookItem item, Answer? answer) => answer?.Value switch
    {
        null => Silence(answer),
        NumberValue { Number: var number } => number,
        TextValue text when item.Item.Type is DateType && text.AsDate() is { } day => day,
        TextValue { Text: var text } => text,
        FileValue { Name: var name } => name,
        var other => Codes(other),
    };

    private static CellValue Words(CodeBookItem item, Answer? answer, IReadOnlyDictionary<string, string> names)
    {
        return answer?.Value switch
        {
            null => Silence(answer),
            RowsValue { Rows: var rows } when item.Item.Type is ListType list => string.Join('\n', rows.Select(row => RowWords(list, row))),
            TextValue { Text: var code } => Label(code),
            ManyValue { Texts: var codes } => string.Join("; ", codes.Select(Label)),
            _ => CellValue.Empty,
        };

        string Label(string code) => item.Options.Count > 0 ? item.Label(code) : names.GetValueOrDefault(code, code);
    }

    private static string RowWords(ListType list, IReadOnlyDictionary<string, AnswerValue> row) =>
        string.Join("; ", list.Fields.Where(field => row.ContainsKey(field.Key)).Select(field => $"{field.Label}: {FieldWords(row[field.Key])}"));

    private static string FieldWords(AnswerValue value) => value switch
    {
        TextValue text => text.AsDate() is { } day ? $"{day:dd.MM.yyyy}" : text.Text,
        NumberValue number => EngineTexts.Russian.Number(number.Number),
        ManyValue many => string.Join(", ", many.Texts),
        _ => "",
    };

    /// <summary>Several codes with spaces between them, as survey tools write them; a repeated group as JSON.</summary>
    private static CellValue Codes(AnswerValue? value) => value switch
    {
        null => CellValue.Empty,
        TextValue { Text: var code } => code,
        ManyValue { Texts: var codes } => string.Join(' ', codes),
        NumberValue { Number: var number } => number,
        _ => JsonSerializer.Serialize(value, ExportJson),
    };

    /// <summary>Who chose to say nothing is told apart from whom nobody asked.</summary>
    private static CellValue Silence(Answer? answer) => answer?.Status switch
    {
        AnswerStatus.Declined => Declined,
        AnswerStatus.Skipped => Skipped,
        _ => CellValue.Empty,
    };

    private static readonly JsonSerializerOptions ExportJson = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
