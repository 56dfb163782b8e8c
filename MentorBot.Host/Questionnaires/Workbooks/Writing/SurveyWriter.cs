using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Workbooks.Survey;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <summary>Writes the sheet <c>survey</c>.</summary>
internal sealed class SurveyWriter(Questionnaire questionnaire, ListNames lists)
{
    private static readonly HashSet<string> Always = ["type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message"];

    public Sheet Write()
    {
        var languages = questionnaire.Wordings.Keys.ToList();
        var forms = questionnaire.Items.SelectMany(item => item.PromptByForm?.Keys ?? []).Distinct().ToList();
        IEnumerable<string> InLanguages(string column) => languages.Select(language => $"{column}::{language}").Prepend(column);
        var table = new TextTable("survey",
        [
            "type", "name", .. InLanguages("label"), .. forms.SelectMany(form => InLanguages($"label@{form}")), .. InLanguages("hint"), "required",
            .. InLanguages("required_message"), "relevant", "constraint", .. InLanguages("constraint_message"), "parameters", "visibility", "answered_by", "measures", "remark",
        ], Always);
        foreach (var item in questionnaire.Items) Add(table, item);
        return table.ToSheet(("type", TypeWords.Offered), ("required", ["yes", "no"]));
    }

    private void Add(TextTable table, Item item)
    {
        var (type, parameters) = TypeOf(item.Type, item.Key);
        table.Add(
            ("type", type), ("name", item.Key), ("label", item.Prompt), ("hint", item.Hint), ("required", item.Required ? "yes" : null), ("required_message", item.RequiredMessage),
            ("relevant", item.Condition is { } when ? ConditionWriter.Write(when) : null),
            ("constraint", item.ParsedConstraint is { } check ? ConditionWriter.Write(check) : null), ("constraint_message", item.ConstraintMessage),
            ("parameters", parameters), ("visibility", item.Visibility == Visibility.Normal ? null : item.Visibility == Visibility.Restricted ? "restricted" : "curatorOnly"),
            ("answered_by", string.Join(", ", item.AnsweredBy ?? [])), ("measures", item.Measures), ("remark", item.Note));
        foreach (var (form, prompt) in item.PromptByForm ?? new Dictionary<string, string>()) table.Append($"label@{form}", prompt);
        foreach (var (language, wording) in questionnaire.Wordings) Translate(table, item, language, wording);
        if (item.Type is not ListType list) return;
        foreach (var field in list.Fields) AddField(table, item, field);
        table.Add(("type", CellValue.FromText("end_repeat")));
    }

    private void AddField(TextTable table, Item item, RowField field)
    {
        var (type, parameters) = TypeOf(field.Type, $"{item.Key}.{field.Key}");
        table.Add(("type", type), ("name", field.Key), ("label", field.Label), ("parameters", parameters));
        foreach (var (language, wording) in questionnaire.Wordings) table.Append($"label::{language}", wording.Fields.GetValueOrDefault(item.Key)?.GetValueOrDefault(field.Key));
    }

    private static void Translate(TextTable table, Item item, string language, Wording wording)
    {
        table.Append($"label::{language}", wording.Prompts.GetValueOrDefault(item.Key));
        foreach (var form in item.PromptByForm?.Keys ?? []) table.Append($"label@{form}::{language}", wording.Prompts.GetValueOrDefault($"{item.Key}.{form}"));
        table.Append($"hint::{language}", wording.Hints.GetValueOrDefault(item.Key));
        table.Append($"required_message::{language}", wording.RequiredMessages.GetValueOrDefault(item.Key));
        table.Append($"constraint_message::{language}", wording.ConstraintMessages.GetValueOrDefault(item.Key));
    }

    private (string Type, string? Parameters) TypeOf(ItemType type, string path) => type switch
    {
        ScaleType scale => ("range", Parameters(("start", scale.Min), ("end", scale.Max), ("step", 1))),
        YesNoType => ("yes_no", null),
        SingleType single => ($"select_one {lists.Of(path)}", Parameters(("proposed", single.Proposed))),
        MultiType multi => ($"select_multiple {lists.Of(path)}", Parameters(("min", multi.Min == 1 ? null : multi.Min), ("max", multi.Max == multi.Options.All.Count ? null : multi.Max))),
        TextType text => ("text", Parameters(("min_length", text.MinLength == 1 ? null : text.MinLength), ("max_length", text.MaxLength))),
        NumberType { Decimals: 0 } whole => ("integer", Parameters(("min", whole.Min), ("max", whole.Max))),
        NumberType number => ("decimal", Parameters(("min", number.Min), ("max", number.Max), ("decimals", number.Decimals))),
        DateType date => ("date", Parameters(("not_before", date.NotBefore), ("not_after", date.NotAfter), ("needs_year", date.NeedsYear ? "yes" : null))),
        DatesType dates => ("dates", Parameters(("min", dates.Min), ("max", dates.Max), ("not_before", dates.NotBefore), ("not_after", dates.NotAfter))),
        TimeType => ("time", null),
        LinkType => ("link", null),
        NoteType => ("note", null),
        ContactType => ("contact", null),
        FileType { Accepts: FileKinds.Photo } => ("image", null),
        FileType file => ("file", Parameters(("accepts", file.Accepts == FileKinds.Document ? "document" : null))),
        ProfileType profile => ($"profile {profile.Field}", null),
        PickType pick => ($"pick {pick.Source}", Parameters(("max", pick.Max is { } max ? max : "all"), ("ordered", pick.Ordered ? "yes" : null))),
        GateType gate => ($"gate {gate.Gate}", Parameters(("by", gate.BySystem ? "system" : "curator"))),
        AutoType auto => ($"auto {auto.Value}", null),
        ListType list => ("begin_repeat", Parameters(("min", list.Min), ("max", list.Max))),
        _ => throw new ArgumentException($"A workbook has no type for the kind {type.GetType().Name}.", nameof(type)),
    };

    private static string? Parameters(params IEnumerable<(string Name, object? Value)> parameters)
    {
        var written = parameters.Where(parameter => parameter.Value is not null).Select(parameter => string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}={parameter.Value}"));
        return string.Join(' ', written) is { Length: > 0 } text ? text : null;
    }
}
