using System.Text.Json;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Writes a questionnaire as <see cref="QuestionnaireReader"/> reads it.</summary>
/// <param name="hasWords">With what people read; without it only the logic is written.</param>
internal sealed class DefinitionWriter(Utf8JsonWriter writer, bool hasWords)
{
    public void Write(Questionnaire questionnaire)
    {
        writer.WriteStartObject();
        Text("code", questionnaire.Code);
        if (hasWords) writer.WriteNumber("version", questionnaire.Version);
        Words("title", questionnaire.Title);
        Words("titleRu", questionnaire.TitleRu);
        Write(questionnaire.Audience);
        Write(questionnaire.Opens);
        Words("moment", questionnaire.Moment);
        Words("note", questionnaire.Note);
        Texts("express", questionnaire.Express?.Order(StringComparer.Ordinal));
        if (questionnaire.System) writer.WriteBoolean("system", value: true);
        if (!questionnaire.Summary) writer.WriteBoolean("summary", value: false);
        writer.WriteStartArray("items");
        foreach (var item in questionnaire.Items) Write(item);
        writer.WriteEndArray();
        if (hasWords) Write(questionnaire.Wordings);
        writer.WriteEndObject();
    }

    public void Write(Item item)
    {
        writer.WriteStartObject();
        Text("key", item.Key);
        Words("prompt", item.Prompt);
        Words("hint", item.Hint);
        if (hasWords) TextsByKey("promptByForm", item.PromptByForm);
        Words("measures", item.Measures);
        writer.WritePropertyName("type");
        Write(item.Type);
        writer.WriteBoolean("required", item.Required);
        Words("requiredMessage", item.RequiredMessage);
        Text("when", item.When);
        Text("constraint", item.Constraint);
        Words("constraintMessage", item.ConstraintMessage);
        var visibility = item.Visibility.ToString();
        Text("visibility", char.ToLowerInvariant(visibility[0]) + visibility[1..]);
        Texts("answeredBy", item.AnsweredBy);
        Words("note", item.Note);
        writer.WriteEndObject();
    }

    private void Write(Audience audience)
    {
        writer.WriteStartObject("audience");
        Texts("roles", audience.Roles);
        if (audience.Forms is null) Text("forms", "all");
        else Texts("forms", audience.Forms);
        if (audience.ConfirmedBy.Count > 0) Texts("confirmedBy", audience.ConfirmedBy);
        Words("note", audience.Note);
        writer.WriteEndObject();
    }

    private void Write(Opening opens)
    {
        writer.WriteStartObject("opens");
        Text("event", opens.Event);
        WholeOrNull("windowDays", opens.WindowDays);
        Words("note", opens.Note);
        writer.WriteEndObject();
    }

    private void Write(IReadOnlyDictionary<string, Wording> wordings)
    {
        if (wordings.Count == 0) return;
        writer.WriteStartObject("wordings");
        foreach (var (language, wording) in wordings.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            writer.WriteStartObject(language);
            Text("title", wording.Title);
            TextsByKey("prompts", wording.Prompts);
            TextsByKey("hints", wording.Hints);
            Parts("options", wording.Options);
            Parts("fields", wording.Fields);
            TextsByKey("constraintMessages", wording.ConstraintMessages);
            TextsByKey("requiredMessages", wording.RequiredMessages);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void Write(ItemType type)
    {
        writer.WriteStartObject();
        Text("kind", type.Kind.Word());
        switch (type)
        {
            case ScaleType scale:
                writer.WriteNumber("min", scale.Min);
                writer.WriteNumber("max", scale.Max);
                break;
            case SingleType single:
                Text("proposed", single.Proposed);
                Write(single.Options);
                break;
            case MultiType multi:
                if (multi.Min != 1) writer.WriteNumber("min", multi.Min);
                if (multi.Max != multi.Options.All.Count) writer.WriteNumber("max", multi.Max);
                if (multi.Exclusive.Count > 0) Texts("exclusive", multi.Exclusive.Order(StringComparer.Ordinal));
                Write(multi.Options);
                break;
            case TextType text:
                if (text.MinLength != 1) writer.WriteNumber("minLength", text.MinLength);
                writer.WriteNumber("maxLength", text.MaxLength);
                break;
            case NumberType number:
                writer.WriteNumber("min", number.Min);
                writer.WriteNumber("max", number.Max);
                writer.WriteNumber("decimals", number.Decimals);
                break;
            case DateType date:
                Bounds(date.NotBefore, date.NotAfter);
                if (date.NeedsYear) writer.WriteBoolean("needsYear", value: true);
                break;
            case DatesType dates:
                writer.WriteNumber("min", dates.Min);
                writer.WriteNumber("max", dates.Max);
                Bounds(dates.NotBefore, dates.NotAfter);
                break;
            case ProfileType profile:
                Text("field", profile.Field);
                break;
            case PickType pick:
                Text("from", pick.Source);
                WholeOrNull("max", pick.Max);
                if (pick.Ordered) writer.WriteBoolean("ordered", value: true);
                break;
            case GateType gate:
                Text("check", gate.Gate);
                Text("by", gate.BySystem ? "system" : "curator");
                break;
            case AutoType auto:
                Text("value", auto.Value);
                break;
            case ListType list:
                writer.WriteNumber("min", list.Min);
                writer.WriteNumber("max", list.Max);
                Write(list.Fields);
                break;
            case FileType file:
                Texts("accepts", new[] { FileKinds.Photo, FileKinds.Document }.Where(kind => file.Accepts.HasFlag(kind)).Select(kind => kind.ToString().ToLowerInvariant()));
                break;
        }

        writer.WriteEndObject();
    }

    private void Write(OptionList options)
    {
        writer.WriteStartArray("options");
        foreach (var option in options.All)
        {
            writer.WriteStartObject();
            Text("code", option.Code);
            Words("label", option.Label);
            Texts("for", option.For);
            if (option.Score is { } score) writer.WriteNumber("score", score);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Write(IReadOnlyList<RowField> fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            Text("key", field.Key);
            Words("label", field.Label);
            writer.WritePropertyName("type");
            Write(field.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Bounds(string? notBefore, string? notAfter)
    {
        Text("notBefore", notBefore);
        Text("notAfter", notAfter);
    }

    private void Text(string field, string? text)
    {
        if (text is not null) writer.WriteString(field, text);
    }

    /// <summary>What people read; an empty text is none.</summary>
    private void Words(string field, string? text)
    {
        if (hasWords && !string.IsNullOrEmpty(text)) writer.WriteString(field, text);
    }

    private void WholeOrNull(string field, int? number)
    {
        if (number is { } whole) writer.WriteNumber(field, whole);
        else writer.WriteNull(field);
    }

    private void Texts(string field, IEnumerable<string>? texts)
    {
        if (texts is null) return;
        writer.WriteStartArray(field);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private void TextsByKey(string field, IReadOnlyDictionary<string, string>? texts)
    {
        if (texts is null or { Count: 0 }) return;
        writer.WriteStartObject(field);
        foreach (var (key, text) in texts.OrderBy(one => one.Key, StringComparer.Ordinal)) writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    private void Parts(string field, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> parts)
    {
        if (parts.Count == 0) return;
        writer.WriteStartObject(field);
        foreach (var (key, texts) in parts.OrderBy(one => one.Key, StringComparer.Ordinal)) TextsByKey(key, texts);
        writer.WriteEndObject();
    }
}
