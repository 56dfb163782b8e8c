using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Questionnaires.Workbooks.Expressions;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Makes items of the definition out of the questions of a survey.</summary>
internal sealed partial class ItemBuilder(SurveyOutline outline, ChoiceLists lists, Symbols symbols, TextColumns texts, CellMap map, Remarks remarks)
{
    /// <summary>In milliseconds; the pattern is linear, so this is never reached.</summary>
    private const int LongestMatch = 1000;

    private static readonly string[] Unused = ["default", "read_only", "calculation"];

    private readonly TypeBuilder types = new(lists, texts, map, remarks);

    public WordingCollector Wordings { get; } = new(texts);

    public JsonArray Build()
    {
        var items = new JsonArray();
        foreach (var question in outline.Questions)
        {
            if (IsHeading(question)) continue;
            items.Add((JsonNode)Item(question));
            if (question.Type.OrOther) items.Add((JsonNode)Other(question));
        }

        return items;
    }

    private JsonObject Item(Question question)
    {
        var row = question.Row;
        Place(question);
        var item = new JsonObject { ["key"] = question.Key, ["prompt"] = Prompt(question) };
        if (PromptByForm(question) is { Count: > 0 } byForm) item["promptByForm"] = byForm;
        if (texts.Text(row, "hint") is { Length: > 0 } hint) item["hint"] = hint;
        if (row["measures"].Length > 0) item["measures"] = row["measures"];
        var limits = question.Type.Kind == SurveyKind.BeginRepeat ? Limits.None : ReadConstraint(question, HasOwnWords(question.Row));
        item["type"] = question.Type.Kind == SurveyKind.BeginRepeat ? List(question) : types.Build(question, question.Key, "type", limits);
        item["required"] = Required(row);
        if (texts.Text(row, "required_message") is { Length: > 0 } requiredMessage) item["requiredMessage"] = requiredMessage;
        if (When(question) is { } when) item["when"] = when.ToString();
        if (limits.Rest is { } rest && Say(rest, question, "constraint") is { } constraint)
        {
            item["constraint"] = constraint.ToString();
            if (texts.Text(row, "constraint_message") is { Length: > 0 } message) item["constraintMessage"] = message;
        }

        item["visibility"] = VisibilityWord(row);
        if (RoleWords.Read(row, "answered_by", remarks) is { Count: > 0 } answeredBy) item["answeredBy"] = Strings(answeredBy);
        if (row["remark"].Length > 0) item["note"] = row["remark"];
        Translate(question);
        NoteUnused(row);
        return item;
    }

    /// <summary>The text asked for when «другое» was chosen.</summary>
    private JsonObject Other(Question question)
    {
        var key = outline.Names.Reserve(question.Key + "_other", question.Row);
        map.Add(key, "", question.Row.Place("type"));
        var sign = question.Type.Kind == SurveyKind.SelectMultiple ? "contains" : "=";
        return new JsonObject
        {
            ["key"] = key,
            ["prompt"] = "Напишите, что именно.",
            ["type"] = new JsonObject { ["kind"] = "text", ["maxLength"] = 300 },
            ["required"] = Required(question.Row),
            ["when"] = $"{question.Key} {sign} other",
            ["visibility"] = VisibilityWord(question.Row),
        };
    }

    private JsonObject List(Question repeat)
    {
        var type = types.Repeat(repeat);
        map.Add(repeat.Key, "type", repeat.Row.Place("type"));
        var fields = new JsonArray();
        foreach (var field in repeat.Fields.Where(field => !IsHeading(field)))
        {
            var path = $"type.fields[{fields.Count}]";
            map.Add(repeat.Key, path, field.Row.Place("name"));
            fields.Add((JsonNode)Field(field, repeat, path));
        }

        if (fields.Count == 0) remarks.Error(repeat.Row.Place("type"), "в повторе нет ни одного вопроса.");
        type["fields"] = fields;
        return type;
    }

    private JsonObject Field(Question field, Question repeat, string path)
    {
        var row = field.Row;
        var fits = field.Type.Kind is not (SurveyKind.SelectMultiple or SurveyKind.Dates or SurveyKind.Profile or SurveyKind.Note or SurveyKind.Photo or SurveyKind.File or SurveyKind.Contact or SurveyKind.Gate or SurveyKind.Auto);
        if (!fits) remarks.Error(row.Place("type"), $"вопрос типа «{field.Type.Word}» в повторе задать нельзя: внутри повтора на каждый вопрос отвечают одним сообщением или одной кнопкой. {RepeatAdvice.For(field.Type.Kind)}");
        if (field.Type.OrOther) remarks.Error(row.Place("type"), "в повторе «or_other» не поддерживается: добавьте вариант «другое» и текстовый вопрос.");
        foreach (var place in field.Groups.Skip(repeat.Groups.Count).Append(row).Where(one => one["relevant"].Length > 0).Select(one => one.Place("relevant")))
            remarks.Error(place, $"внутри повтора условия показа не поддерживаются: строку спрашивают целиком. {RepeatAdvice.ForCondition}");
        if (texts.Text(row, "hint").Length > 0) remarks.Warn(row.Place("hint"), "подсказки внутри повтора не показываются.");
        var limits = ReadConstraint(field, hasOwnWords: false);
        if (limits.Rest is not null) remarks.Error(row.Place("constraint"), "внутри повтора проверять можно только границы числа, даты и длину текста.");
        else if (limits != Limits.None && HasOwnWords(row)) remarks.Warn(texts.Place(row, "constraint_message"), "внутри повтора своё сообщение не показывается: бот объяснит сам, что не так.");
        foreach (var choice in lists.Find(field.Type.Argument) ?? []) Wordings.AddInner(choice.Row, "options", $"{repeat.Key}.{field.Key}", choice.Code);
        Wordings.AddInner(row, "fields", repeat.Key, field.Key);
        NoteUnused(row);
        return new JsonObject { ["key"] = field.Key, ["label"] = Prompt(field), ["type"] = fits ? types.Build(field, repeat.Key, path + ".type", limits) : new JsonObject { ["kind"] = "yesNo" } };
    }

    /// <summary>Rows that only head a table of other programs and take no answer.</summary>
    private bool IsHeading(Question question)
    {
        if (!Words.List(question.Row["appearance"].ToLowerInvariant()).Contains("label")) return false;
        remarks.Warn(question.Row.Place("appearance"), "строка — только шапка таблицы: в чате она не нужна и пропущена.");
        return true;
    }

    private string Prompt(Question question)
    {
        var label = texts.Text(question.Row, "label");
        if (label.Length == 0) remarks.Error(texts.Place(question.Row, "label"), "нет текста вопроса (label).");
        CheckBraces(label, texts.Place(question.Row, "label"));
        foreach (var group in question.Groups.Reverse().Where(group => texts.Text(group, "label").Length > 0))
        {
            // In a table the heading is a part of each question.
            if (group["appearance"].Contains("table-list", StringComparison.OrdinalIgnoreCase)) label = $"{texts.Text(group, "label")}\n\n{label}";
            else remarks.Warn(texts.Place(group, "label"), "название группы в чате не показывается; если его должны прочесть, добавьте строку note.");
        }

        return label.Length > 0 ? label : question.Key;
    }

    private void CheckBraces(string text, CellPlace place)
    {
        foreach (var name in Braces().Matches(text).Select(match => match.Value).Where(name => !Vocabulary.Placeholders.Contains(name.Trim('$', '{', '}'))))
        {
            remarks.Error(place, name[0] == '$'
                ? $"подставить ответ {name} в текст нельзя: напишите вопрос без него."
                : $"подстановки {name} нет; есть только {{дата}} — день встречи. Обычные скобки пишите круглыми.");
        }
    }

    private JsonObject PromptByForm(Question question)
    {
        var prompts = new JsonObject();
        foreach (var column in question.Row.Table.Columns.Where(column => column.Header is { Name: "label", Form.Length: > 0 }).DistinctBy(column => column.Header.Form))
        {
            if (RoleWords.Form(column.Header.Form) is not { } form)
            {
                remarks.Error(question.Row.Table.Place(question.Row.Table.HeaderRow, column.Number), $"формы наставничества «{column.Header.Form}» нет.{Words.Near(column.Header.Form, Vocabulary.Forms)}");
                continue;
            }

            if (texts.Text(question.Row, "label", column.Header.Form) is { Length: > 0 } prompt) prompts[form] = prompt;
            Wordings.Add(question.Row, "label", "prompts", $"{question.Key}.{form}", column.Header.Form);
        }

        return prompts;
    }

    private bool Required(TableRow row)
    {
        if (row["required"].Length == 0) return false;
        if (Words.Flag(row["required"]) is { } required) return required;
        remarks.Error(row.Place("required"), $"в колонке required нужно yes или no, а стоит «{row["required"]}».");
        return false;
    }

    /// <summary>The conditions of all groups around and its own, all of which must hold.</summary>
    private ConditionNode? When(Question question) => question.Groups.Append(question.Row)
        .Select(row => Say(row, "relevant", question))
        .OfType<ConditionNode>()
        .Aggregate(default(ConditionNode), (all, one) => all is null ? one : ConditionNode.All(all, one));

    private ConditionNode? Say(TableRow row, string column, Question question)
    {
        try
        {
            return row[column].Length == 0 ? null : new ConditionTranslator(symbols, question).Translate(ExpressionParser.Parse(row[column]));
        }
        catch (ExpressionException mistake)
        {
            remarks.Error(row.Place(column), $"условие не подходит: {Ended(mistake.Message)}");
            return null;
        }
    }

    private ConditionNode? Say(Expression expression, Question question, string column)
    {
        try
        {
            if (!expression.AsksThisAnswer) throw new ExpressionException("в ней нет самого ответа, а он пишется точкой, например . >= 1");
            return new ConditionTranslator(symbols, question).Translate(expression);
        }
        catch (ExpressionException mistake)
        {
            remarks.Error(question.Row.Place(column), $"проверка не подходит: {Ended(mistake.Message)}");
            return null;
        }
    }

    private bool HasOwnWords(TableRow row) => texts.Text(row, "constraint_message").Length > 0;

    private Limits ReadConstraint(Question question, bool hasOwnWords)
    {
        var row = question.Row;
        if (row["constraint"].Length == 0)
        {
            if (HasOwnWords(row)) remarks.Warn(texts.Place(row, "constraint_message"), "сообщение есть, а проверки (constraint) нет.");
            return Limits.None;
        }

        try
        {
            return new ConstraintReader(symbols).Read(ExpressionParser.Parse(row["constraint"]), question, hasOwnWords);
        }
        catch (ExpressionException mistake)
        {
            remarks.Error(row.Place("constraint"), $"проверка не подходит: {Ended(mistake.Message)}");
            return Limits.None;
        }
    }

    /// <summary>A sentence that ends in a proposal has its sign already.</summary>
    private static string Ended(string sentence) => sentence[^1] is '?' or '.' ? sentence : sentence + ".";

    private string VisibilityWord(TableRow row)
    {
        var word = Words.Fold(row["visibility"]);
        if (word is "" or "normal" or "все" or "обычная") return "normal";
        if (word is "curatoronly" or "curator_only" or "только_куратор" or "куратор") return "curatorOnly";
        if (word is "restricted" or "закрыто" or "закрытая") return "restricted";
        remarks.Error(row.Place("visibility"), $"видимости «{row["visibility"]}» нет.{Words.Near(row["visibility"], ["normal", "curatorOnly", "restricted"])} Есть: normal, curatorOnly, restricted.");
        return "normal";
    }

    private void Translate(Question question)
    {
        var (row, key) = (question.Row, question.Key);
        Wordings.Add(row, "label", "prompts", key);
        Wordings.Add(row, "hint", "hints", key);
        Wordings.Add(row, "constraint_message", "constraintMessages", key);
        Wordings.Add(row, "required_message", "requiredMessages", key);
        if (question.Type.Kind is not (SurveyKind.SelectOne or SurveyKind.SelectMultiple)) return;
        foreach (var choice in lists.Find(question.Type.Argument) ?? []) Wordings.AddInner(choice.Row, "options", key, choice.Code);
    }

    private void NoteUnused(TableRow row)
    {
        if (row["choice_filter"].Length > 0) remarks.Error(row.Place("choice_filter"), "отбор вариантов (choice_filter) не поддерживается: сделайте несколько вопросов с условиями relevant.");
        foreach (var column in Unused.Where(column => row[column].Length > 0 && Words.Flag(row[column]) != false))
            remarks.Warn(row.Place(column), column == "default" ? "значение по умолчанию не подставляется: человек отвечает сам." : $"колонка {column} в чате ничего не меняет.");
    }

    private void Place(Question question)
    {
        var (row, key) = (question.Row, question.Key);
        map.Add(key, "", row.Place("name"));
        foreach (var (field, column) in (IEnumerable<(string, string)>)[("key", "name"), ("required", "required"), ("when", "relevant"), ("constraint", "constraint"), ("visibility", "visibility"), ("answeredBy", "answered_by")])
            map.Add(key, field, row.Place(column));
        foreach (var (field, column) in (IEnumerable<(string, string)>)[("prompt", "label"), ("hint", "hint"), ("requiredMessage", "required_message"), ("constraintMessage", "constraint_message")])
            map.Add(key, field, texts.Place(row, column));
    }

    private static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    [GeneratedRegex(@"\$?\{[^{}]*\}", RegexOptions.None, LongestMatch)]
    private static partial Regex Braces();
}
