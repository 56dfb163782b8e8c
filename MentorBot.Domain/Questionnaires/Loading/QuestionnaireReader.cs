using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Reads one definition file; what refers to other items is checked by <see cref="ReferenceChecks"/>.</summary>
internal static partial class QuestionnaireReader
{
    /// <summary>In milliseconds. Code made by the compiler, as NonBacktracking is not, so that a start need not build it.</summary>
    private const int LongestMatch = 1000;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The questionnaire; null where the mistakes noted leave none.</summary>
    public static Questionnaire? Read(string file, string json, List<DefinitionMistake> mistakes)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return Read(file, document.RootElement, mistakes);
            mistakes.Add(new DefinitionMistake(file, null, "is no JSON object"));
        }
        catch (JsonException mistake)
        {
            mistakes.Add(new DefinitionMistake(file, null, $"is no valid JSON: {mistake.Message}"));
        }

        return null;
    }

    private static Questionnaire? Read(string file, JsonElement root, List<DefinitionMistake> mistakes)
    {
        var before = mistakes.Count;
        var scope = new JsonScope(file, null, root, mistakes);
        var items = ReadItems(scope);
        NoteDoubleKeys(items, scope);

        // Below this line every key is unique, which the questionnaire relies on.
        var unique = items.DistinctBy(item => item.Key).Select((item, index) => item with { Index = index }).ToList();
        var questionnaire = new Questionnaire(unique)
        {
            Code = ReadCode(scope),
            Version = ReadVersion(scope),
            Title = scope.Text("title"),
            TitleRu = scope.Text("titleRu"),
            Audience = ReadAudience(scope),
            Opens = ReadOpening(scope),
            Moment = scope.Text("moment"),
            Note = scope.OptionalText("note"),
            Express = ReadExpress(scope, unique),
            System = scope.OptionalFlag("system", otherwise: false),
            Summary = scope.OptionalFlag("summary", otherwise: true),
        };
        scope.Finish();
        ReferenceChecks.WithinOne(questionnaire, file, mistakes);
        return mistakes.Count == before ? questionnaire : null;
    }

    private static string ReadCode(JsonScope scope)
    {
        var code = scope.Text("code");
        if (code.Length > 0 && !Code().IsMatch(code)) scope.Mistake($"“{code}” is no code of a questionnaire: capital Latin letters and digits are");
        return code;
    }

    private static int ReadVersion(JsonScope scope)
    {
        var version = scope.Whole("version");
        if (version < 1) scope.Mistake($"version {version} is not a positive number");
        return version;
    }

    private static Audience ReadAudience(JsonScope scope)
    {
        if (scope.Object("audience") is not { } audience) return new Audience([], null, [], "");
        var roles = ReadWords(audience, "roles", "role", Vocabulary.Roles);
        if (roles.Count == 0) audience.Mistake("audience.roles names nobody who answers");
        var forms = audience.TextIs("forms", "all") ? null : ReadWords(audience, "forms", "form", Vocabulary.Forms);
        if (forms is { Count: 0 }) audience.Mistake("audience.forms is neither “all” nor a list of forms");
        var read = new Audience(roles, forms, ReadWords(audience, "confirmedBy", "role", Vocabulary.Roles), audience.OptionalText("note") ?? "");
        audience.Finish();
        return read;
    }

    private static Opening ReadOpening(JsonScope scope)
    {
        if (scope.Object("opens") is not { } opens) return new Opening("", null, "");
        var word = opens.Text("event");
        opens.MustBeOneOf("event", word, Vocabulary.Events);
        var window = opens.WholeOrNull("windowDays");
        if (window < 1) opens.Mistake($"a window of {window} days is none");
        var read = new Opening(word, window, opens.OptionalText("note") ?? "");
        opens.Finish();
        return read;
    }

    private static HashSet<string>? ReadExpress(JsonScope scope, List<Item> items)
    {
        var express = scope.OptionalTexts("express");
        foreach (var key in express ?? [])
        {
            if (items.TrueForAll(item => item.Key != key)) scope.Mistake($"express names “{key}”, which is no item");
        }

        return express?.ToHashSet();
    }

    private static List<Item> ReadItems(JsonScope scope)
    {
        var items = scope.Objects("items").Select(ReadItem).OfType<Item>().ToList();
        if (items.TrueForAll(item => !item.Type.IsAsked)) scope.Mistake("asks nothing");
        return items;
    }

    private static Item? ReadItem(JsonScope unnamed, int index)
    {
        var ordinal = "#" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var key = unnamed.Of(ordinal).Text("key");
        var scope = unnamed.Of(key.Length > 0 ? key : ordinal);
        if (key.Length > 0 && !KeySyntax.IsKey(key)) scope.Mistake($"“{key}” is no key: lower-case Latin letters, digits and _ are, and no word of the conditions");
        var type = scope.Object("type") is { } inner ? ItemKinds.Read(inner) : null;
        var when = scope.OptionalText("when");
        var item = new Item
        {
            Index = index,
            Key = key,
            Prompt = ReadPrompt(scope, scope.Text("prompt")),
            PromptByForm = ReadPromptByForm(scope),
            Measures = scope.OptionalText("measures") ?? "",
            Type = type ?? new YesNoType(),
            Required = scope.Flag("required"),
            When = when,
            Condition = ReadCondition(scope, when),
            Visibility = ReadVisibility(scope),
            AnsweredBy = scope.OptionalTexts("answeredBy"),
            Note = scope.OptionalText("note"),
        };
        foreach (var role in item.AnsweredBy ?? []) scope.MustBeOneOf("role", role, Vocabulary.Roles);
        scope.Finish();
        return key.Length == 0 ? null : item;
    }

    private static string ReadPrompt(JsonScope scope, string prompt)
    {
        foreach (var name in Placeholder().Matches(prompt).Select(match => match.Groups["name"].Value).Where(name => !Vocabulary.Placeholders.Contains(name)))
            scope.Mistake($"unknown placeholder “{{{name}}}”");
        return prompt;
    }

    private static IReadOnlyDictionary<string, string>? ReadPromptByForm(JsonScope scope)
    {
        var prompts = scope.OptionalTextsByKey("promptByForm");
        foreach (var (form, prompt) in prompts ?? new Dictionary<string, string>())
        {
            scope.MustBeOneOf("form", form, Vocabulary.Forms);
            ReadPrompt(scope, prompt);
        }

        return prompts;
    }

    private static Condition? ReadCondition(JsonScope scope, string? when)
    {
        if (when is null) return null;
        var (condition, mistake) = ConditionParser.Parse(when);
        if (mistake is not null) scope.Mistake($"the condition “{when}” {mistake}");
        return condition;
    }

    private static Visibility ReadVisibility(JsonScope scope)
    {
        var word = scope.Text("visibility");
        scope.MustBeOneOf("visibility", word, ["normal", "curatorOnly", "restricted"]);
        return word switch
        {
            "curatorOnly" => Visibility.CuratorOnly,
            "restricted" => Visibility.Restricted,
            _ => Visibility.Normal,
        };
    }

    private static IReadOnlyList<string> ReadWords(JsonScope scope, string field, string what, IReadOnlyCollection<string> known)
    {
        var words = scope.OptionalTexts(field) ?? [];
        foreach (var word in words) scope.MustBeOneOf(what, word, known);
        return words;
    }

    private static void NoteDoubleKeys(List<Item> items, JsonScope scope)
    {
        foreach (var key in items.GroupBy(item => item.Key).Where(group => group.Count() > 1))
            scope.Of(key.Key).Mistake("the key stands twice");
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{0,19}$", RegexOptions.None, LongestMatch)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, LongestMatch)]
    private static partial Regex Placeholder();
}
