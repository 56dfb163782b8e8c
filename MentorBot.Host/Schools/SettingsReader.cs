using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MentorBot.Host.Admin;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Schools;

/// <summary>Reads settings as strictly as a person needs it who has misspelled one: what is wrong is told by its path.</summary>
internal static partial class SettingsReader
{
    /// <summary>Switches off what has a default: null means the default in a merge patch.</summary>
    private const string Never = "never";

    /// <summary>Where no setting can be named.</summary>
    private const string Whole = "$";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false, // Else a misspelled name stands beside the right one, and the last of them wins.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new CalendarDay() },
    };

    private static readonly JsonDocumentOptions EachOnce = new() { AllowDuplicateProperties = false };

    private static readonly string[] Optional = ["curatorAfter", "directorAfter", "weeklyDigest"];

    /// <summary>Of those whose default does not show it.</summary>
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["daysOff"] = """["2026-11-05"]""",
        ["workingDays"] = """["2026-11-07"]""",
        ["pupils"] = "450",
        ["reminders.pauseFrom"] = """{"month": 7, "day": 1}""",
        ["reminders.pauseUntil"] = """{"month": 8, "day": 20}""",
        ["deadlines.calendar"] = """{"1 четверть": {"start": "2026-09-01", "end": "2026-10-25"}}""",
    };

    /// <returns>Null where the validation says what is wrong.</returns>
    public static JsonObject? Parse(JsonElement body, Validation validation)
    {
        try
        {
            if (JsonNode.Parse(body.GetRawText(), documentOptions: EachOnce) is JsonObject json) return json;
            validation.Fail(Whole, "Ожидается объект с настройками.");
        }
        catch (JsonException)
        {
            validation.Fail(Whole, "Одна и та же настройка названа дважды.");
        }

        return null;
    }

    public static JsonObject Write(SchoolSettings settings) => JsonSerializer.SerializeToNode(settings, Strict)!.AsObject();

    /// <returns>Null where the validation says what is wrong.</returns>
    public static SchoolSettings? Read(JsonObject json, Validation validation)
    {
        try
        {
            SwitchOff(json);
            return json.Deserialize<SchoolSettings>(Strict);
        }
        catch (JsonException wrong)
        {
            var path = IndexedName().Replace((wrong.Path ?? "").TrimStart('$', '.'), ".${name}");
            validation.Fail(path.Length > 0 ? path : Whole, Message(path));
            return null;
        }
    }

    private static void SwitchOff(JsonObject json)
    {
        if (json["reminders"] is not JsonObject reminders) return;
        foreach (var name in Optional)
            if (reminders[name] is JsonValue value && value.TryGetValue(out string? word) && word == Never) reminders[name] = null;
    }

    private static string Message(string path)
    {
        if (path.Length == 0) return "Ожидается объект с настройками.";
        var shown = Examples.Keys.FirstOrDefault(name => IsWithin(path, name));
        if (shown is not null) return $"Такое значение сюда не подходит. Подойдёт, например: {Examples[shown]}.";
        JsonNode? node = Write(SchoolSettings.Default);
        foreach (var name in path.Split('[')[0].Split('.'))
        {
            if (node is not JsonObject parent) break;
            if (!parent.TryGetPropertyValue(name, out var inner)) return $"Такой настройки нет. Здесь бывают: {Names(parent)}.";
            node = inner;
        }

        return node is JsonObject known
            ? $"Ожидается объект. В нём бывают: {Names(known)}."
            : $"Такое значение сюда не подходит. Подойдёт, например: {node?.ToJsonString(Strict)}.";
    }

    private static string Names(JsonObject settings) => string.Join(", ", settings.Select(property => property.Key));

    private static bool IsWithin(string path, string name) => path == name || path.StartsWith(name + ".", StringComparison.Ordinal) || path.StartsWith(name + "[", StringComparison.Ordinal);

    /// <summary>A name that is no word: <c>calendar['1 четверть']</c>.</summary>
    [GeneratedRegex(@"\['(?<name>[^']*)'\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexedName();
}
