using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Questionnaires.Workbooks.Tables;

namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>Makes the <c>type</c> of an item, or of a field, out of its row.</summary>
internal sealed class TypeBuilder(ChoiceLists lists, TextColumns texts, CellMap map, Remarks remarks)
{
    /// <summary>What a number may be where the workbook does not say.</summary>
    public const decimal LeastNumber = 0;
    public const decimal GreatestNumber = NumberType.NoUpperBound;

    /// <summary>The length of a text where the workbook does not say.</summary>
    public const int UsualText = 1000;

    private const int LongestText = 3000;
    private const int MostPoints = 20;
    private const int MostRows = 20;

    /// <param name="field">The path of the type in the definition: <c>type</c>, or that of a field.</param>
    /// <param name="limits">What the constraint says about the answer.</param>
    public JsonObject Build(Question question, string itemKey, string field, Limits limits)
    {
        var row = question.Row;
        var parameters = new Parameters(row, remarks);
        map.Add(itemKey, field, row.Place("type"));
        foreach (var part in (string[])["min", "max", "decimals", "minLength", "maxLength", "notBefore", "notAfter"])
            map.Add(itemKey, $"{field}.{part}", row["parameters"].Length > 0 ? parameters.Place : row["constraint"].Length > 0 ? row.Place("constraint") : row.Place("type"));
        var type = question.Type.Kind switch
        {
            SurveyKind.Integer => Number(row, parameters, limits, decimals: 0),
            SurveyKind.Decimal => Number(row, parameters, limits, parameters.Whole("decimals") ?? 2),
            SurveyKind.Range => Range(row, parameters, limits),
            SurveyKind.Scale => Scale(parameters.Whole("min") ?? 1, parameters.Whole("max") ?? 10),
            SurveyKind.YesNo => Kind("yesNo"),
            SurveyKind.SelectOne => One(question, parameters, itemKey, field),
            SurveyKind.SelectMultiple => Many(question, parameters, limits, itemKey, field),
            SurveyKind.Date => Dated(Kind("date"), parameters, limits, withYear: true),
            SurveyKind.Dates => Dated(Counted("dates", parameters), parameters, limits, withYear: false),
            SurveyKind.Time => Kind("time"),
            SurveyKind.Note => Kind("note"),
            SurveyKind.Photo => Files("photo"),
            SurveyKind.File => parameters.Text("accepts") is { } accepts ? Files(Known(accepts, ["photo", "document"], parameters.Place)) : Files("photo", "document"),
            SurveyKind.Contact => Kind("contact"),
            SurveyKind.Link => Kind("link"),
            SurveyKind.Pick => Pick(question, parameters),
            SurveyKind.Profile => Worded("profile", "field", question, parameters, Vocabulary.ProfileFields),
            SurveyKind.Gate => Gate(question, parameters),
            SurveyKind.Auto => Worded("auto", "value", question, parameters, [.. Vocabulary.NumericAutoValues, .. Vocabulary.YesNoAutoValues, .. Vocabulary.TextAutoValues]),
            _ => row["appearance"].Contains("url", StringComparison.OrdinalIgnoreCase) ? Kind("link") : Text(row, parameters, limits),
        };
        parameters.Finish();
        return type;
    }

    /// <summary>A repeated group; its fields are put in by the caller.</summary>
    public JsonObject Repeat(Question question)
    {
        var parameters = new Parameters(question.Row, remarks);
        var count = question.Row["repeat_count"];
        int? fixedCount = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null;
        if (count.Length > 0 && fixedCount is null) remarks.Error(question.Row.Place("repeat_count"), "число повторов может быть только числом, например 3; иначе задайте min и max в колонке parameters.");
        var min = parameters.Whole("min") ?? fixedCount ?? 1;
        var max = parameters.Whole("max") ?? fixedCount ?? Math.Max(min, MostRows / 2);
        parameters.Finish();
        if (min < 1 || max < min) remarks.Error(parameters.Place, $"число повторов — от 1 и больше, max не меньше min, а стоит {min} и {max}.");
        return new JsonObject { ["kind"] = "list", ["min"] = min, ["max"] = max };
    }

    private JsonObject Number(TableRow row, Parameters parameters, Limits limits, int decimals)
    {
        var step = decimals == 0 ? 1m : (decimal)Math.Pow(10, -decimals);
        var (min, max) = (parameters.Number("min") ?? limits.Min(step), parameters.Number("max") ?? limits.Max(step));
        var isOpen = (min is null || max is null) && limits.IsWholeConstraintTaken;
        if (isOpen)
        {
            remarks.Warn(row.Place("constraint"), $"границы числа не указаны полностью: принимаю от {Shown(min ?? Math.Min(LeastNumber, max ?? 0))} до {Shown(max ?? Math.Max(GreatestNumber, min ?? 0))}. Границы пишутся так: . >= 1 and . <= 30.");
        }

        return new JsonObject
        {
            ["kind"] = "number",
            ["min"] = min ?? Math.Min(LeastNumber, limits.Widest?.Min ?? max ?? 0),
            ["max"] = max ?? Math.Max(GreatestNumber, limits.Widest?.Max ?? min ?? 0),
            ["decimals"] = decimals,
        };
    }

    /// <summary>A short range is answered with buttons, a long one is typed.</summary>
    private JsonObject Range(TableRow row, Parameters parameters, Limits limits)
    {
        var (start, end) = (parameters.Number("start") ?? parameters.Number("min") ?? limits.Min(1) ?? 1, parameters.Number("end") ?? parameters.Number("max") ?? limits.Max(1) ?? 10);
        var step = parameters.Number("step") ?? 1;
        if (step <= 0 || end <= start)
        {
            remarks.Error(parameters.Place.Column > 0 ? parameters.Place : row.Place("type"), $"диапазон идёт от start вверх до end шагом step больше нуля, а стоит start={Shown(start)} end={Shown(end)} step={Shown(step)}.");
            return Scale(1, 10);
        }

        var isScale = step == 1 && start >= 0 && start == decimal.Truncate(start) && end == decimal.Truncate(end) && end - start < MostPoints;
        if (isScale) return Scale((int)start, (int)end);
        var decimals = Math.Max(Decimals(step), Decimals(start));
        if (step != (decimal)Math.Pow(10, -decimals)) remarks.Warn(parameters.Place, $"шаг {Shown(step)} не проверяется: принимается любое число от {Shown(start)} до {Shown(end)}.");
        return new JsonObject { ["kind"] = "number", ["min"] = start, ["max"] = end, ["decimals"] = decimals };
    }

    private static int Decimals(decimal number) => (decimal.GetBits(number / 1.0000000000000000000000000000m)[3] >> 16) & 0xFF;

    private static JsonObject Scale(int min, int max) => new() { ["kind"] = "scale", ["min"] = min, ["max"] = max };

    private JsonObject Text(TableRow row, Parameters parameters, Limits limits)
    {
        var type = Kind("text");
        if ((parameters.Whole("min_length") ?? limits.MinLength) is { } min && min > 1) type["minLength"] = min;
        var max = parameters.Whole("max_length") ?? limits.MaxLength ?? UsualText;
        if (max > LongestText) remarks.Warn(row.Place("constraint"), $"в чате ответ не длиннее {LongestText} знаков.");
        type["maxLength"] = Math.Min(max, LongestText);
        return type;
    }

    private JsonObject One(Question question, Parameters parameters, string itemKey, string field)
    {
        var type = Kind("single");
        type["options"] = Options(question, itemKey, field);
        if (parameters.Text("proposed") is { } proposed) type["proposed"] = Known(proposed, Vocabulary.ProposedValues, parameters.Place);
        return type;
    }

    private JsonObject Many(Question question, Parameters parameters, Limits limits, string itemKey, string field)
    {
        var type = Kind("multi");
        type["options"] = Options(question, itemKey, field);
        if ((parameters.Whole("min") ?? limits.MinCount) is { } min && min > 1) type["min"] = min;
        if ((parameters.Whole("max") ?? limits.MaxCount) is { } max) type["max"] = max;
        var exclusive = (lists.Find(question.Type.Argument) ?? []).Where(choice => choice.Exclusive || limits.Exclusive.Contains(choice.Code)).Select(choice => choice.Code).ToList();
        if (exclusive.Count > 0) type["exclusive"] = Strings(exclusive);
        return type;
    }

    private JsonArray Options(Question question, string itemKey, string field)
    {
        var options = new JsonArray();
        var row = question.Row;
        var name = question.Type.Argument;
        if (name.Length == 0) remarks.Error(row.Place("type"), $"не указан список вариантов: пишется «{question.Type.Word} имя_списка», а сами варианты — на листе choices.");
        else if (name.Contains(' ', StringComparison.Ordinal)) remarks.Error(row.Place("type"), $"после «{question.Type.Word}» пишется одно имя списка, а стоит «{name}».");
        else if (lists.Find(name) is null) remarks.Error(row.Place("type"), $"списка «{name}» нет на листе choices.{Words.Near(name, lists.Names)}");
        foreach (var choice in lists.Find(name) ?? [])
        {
            map.Add(itemKey, $"{field}.options[{options.Count}]", choice.Row.Place("name"));
            map.Add(itemKey, $"{field}.options[{options.Count}].label", texts.Place(choice.Row, "label"));
            options.Add((JsonNode)Option(choice));
        }

        if (question.Type.OrOther && lists.Find(name)?.Any(choice => choice.Code == "other") != true)
            options.Add((JsonNode)new JsonObject { ["code"] = "other", ["label"] = "Другое" });
        map.Add(itemKey, $"{field}.options", row.Place("type"));
        return options;
    }

    private JsonObject Option(Choice choice)
    {
        var label = texts.Text(choice.Row, "label");
        if (label.Length == 0) remarks.Error(texts.Place(choice.Row, "label"), $"у варианта «{choice.Name}» нет текста (label).");
        var option = new JsonObject { ["code"] = choice.Code, ["label"] = label.Length > 0 ? label : choice.Name };
        if (choice.Roles.Count > 0) option["for"] = Strings(choice.Roles);
        if (choice.Score is { } score) option["score"] = score;
        return option;
    }

    private static JsonObject Dated(JsonObject type, Parameters parameters, Limits limits, bool withYear)
    {
        if ((parameters.Text("not_before") ?? limits.NotBefore) is { } notBefore) type["notBefore"] = notBefore;
        if ((parameters.Text("not_after") ?? limits.NotAfter) is { } notAfter) type["notAfter"] = notAfter;
        if (withYear && parameters.Flag("needs_year")) type["needsYear"] = true;
        return type;
    }

    private static JsonObject Counted(string kind, Parameters parameters)
    {
        var min = parameters.Whole("min") ?? 1;
        return new JsonObject { ["kind"] = kind, ["min"] = min, ["max"] = parameters.Whole("max") ?? Math.Max(min, 10) };
    }

    private JsonObject Pick(Question question, Parameters parameters)
    {
        var type = Worded("pick", "from", question, parameters, Vocabulary.Sources);
        type["max"] = parameters.Text("max") is "all" or "все" ? null : parameters.Whole("max") ?? 1;
        if (parameters.Flag("ordered")) type["ordered"] = true;
        return type;
    }

    private JsonObject Gate(Question question, Parameters parameters)
    {
        var type = Worded("gate", "check", question, parameters, Vocabulary.Gates);
        type["by"] = Known(parameters.Text("by") ?? "curator", ["system", "curator"], parameters.Place);
        return type;
    }

    /// <summary>A kind whose one word stands behind it in the cell of the type, or among the parameters.</summary>
    private JsonObject Worded(string kind, string field, Question question, Parameters parameters, IReadOnlyCollection<string> known)
    {
        var word = question.Type.Argument.Length > 0 ? question.Type.Argument : parameters.Text(field) ?? "";
        return new JsonObject { ["kind"] = kind, [field] = Known(word, known, question.Row.Place("type")) };
    }

    private string Known(string word, IReadOnlyCollection<string> known, CellPlace place)
    {
        if (known.FirstOrDefault(one => one.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        var all = string.Join(", ", known.Order(StringComparer.Ordinal));
        remarks.Error(place, word.Length == 0 ? $"здесь нужно одно слово из списка: {all}." : $"слова «{word}» здесь нет.{Words.Near(word, known)} Есть: {all}.");
        return known.First();
    }

    private static JsonObject Files(params string[] accepts) => new() { ["kind"] = "file", ["accepts"] = Strings(accepts) };

    private static JsonObject Kind(string kind) => new() { ["kind"] = kind };

    private static JsonArray Strings(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
