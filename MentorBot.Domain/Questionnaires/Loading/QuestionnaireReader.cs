using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Domain.Questionnaires.Conditions;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Reads one definition file; what refers to other items is checked by <see cref="ReferenceChecks"/>.</summary>
internal static partial class QuestionnaireReader
{
    /// <summary>In milliseconds. Code made by the compiler, as NonBacktracking is not, so that a start need not build it.</summary>
    private const int LongestMatch = 1000;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The questionnaire; null where the mistakes noted leave none.</summary>
    public static Questionnaire? Read(string file, string json, List<DefinitionMistake> mistakes) =>
        Parse(file, json, mistakes, root => Read(file, root, mistakes));

    /// <summary>The questionnaire with the words of one more language; without them where they have a mistake.</summary>
    public static Questionnaire WithWording(Questionnaire questionnaire, WordingFile wording, List<DefinitionMistake> mistakes)
    {
        var before = mistakes.Count;
        var read = Parse(wording.FileName, wording.Json, mistakes, root => new WordingReader(questionnaire, Scope(wording.FileName, root, mistakes)).Read());
        return read is null || mistakes.Count > before ? questionnaire : questionnaire.With(wording.Language, read);
    }

    private static T? Parse<T>(string file, string json, List<DefinitionMistake> mistakes, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return read(document.RootElement);
            mistakes.Add(new DefinitionMistake(file, null, "это не объект JSON"));
        }
        catch (JsonException mistake)
        {
            mistakes.Add(new DefinitionMistake(file, null, $"файл не читается как JSON: {mistake.Message}"));
        }

        return null;
    }

    private static JsonScope Scope(string file, JsonElement root, List<DefinitionMistake> mistakes) => new(new DefinitionPlace(file, null, ""), root, mistakes);

    private static Questionnaire? Read(string file, JsonElement root, List<DefinitionMistake> mistakes)
    {
        var before = mistakes.Count;
        var scope = Scope(file, root, mistakes);
        var items = ReadItems(scope);
        NoteDoubleKeys(items, scope);

        // Below this line every key is unique, which the questionnaire relies on.
        var unique = Bind([.. items.DistinctBy(item => item.Key).Select((item, index) => item with { Index = index })]);
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
        questionnaire = ReadWordings(questionnaire, scope);
        scope.Finish();
        ReferenceChecks.WithinOne(questionnaire, file, mistakes);
        return mistakes.Count == before ? questionnaire : null;
    }

    private static List<Item> Bind(List<Item> items)
    {
        var byKey = items.ToDictionary(item => item.Key);
        return items.ConvertAll(item =>
        {
            var shapes = ReferenceChecks.Shapes(byKey.GetValueOrDefault, item);
            return item with
            {
                Condition = item.Condition is { } condition ? ConditionBinder.Bind(condition, shapes) : null,
                ParsedConstraint = item.ParsedConstraint is { } constraint ? ConditionBinder.Bind(constraint, shapes) : null,
            };
        });
    }

    private static string ReadCode(JsonScope scope)
    {
        var code = scope.Text("code");
        if (code.Length > 0 && !Code().IsMatch(code)) scope.Mistake("code", $"«{code}» не подходит как код анкеты: нужны заглавные латинские буквы и цифры, до 20 знаков");
        return code;
    }

    private static int ReadVersion(JsonScope scope)
    {
        var version = scope.Whole("version");
        if (version < 1) scope.Mistake("version", $"версия {version}: нужно положительное число");
        return version;
    }

    private static Audience ReadAudience(JsonScope scope)
    {
        if (scope.Object("audience") is not { } audience) return new Audience([], null, [], "");
        var roles = ReadWords(audience, "roles", "роль", Vocabulary.Roles);
        if (roles.Count == 0) audience.Mistake("roles", "не названо, кто заполняет анкету");
        var forms = audience.TextIs("forms", "all") ? null : ReadWords(audience, "forms", "форма", Vocabulary.Forms);
        if (forms is { Count: 0 }) audience.Mistake("forms", "формы наставничества: нужно all или список форм");
        var read = new Audience(roles, forms, ReadWords(audience, "confirmedBy", "роль", Vocabulary.Roles), audience.OptionalText("note") ?? "");
        audience.Finish();
        return read;
    }

    private static Opening ReadOpening(JsonScope scope)
    {
        if (scope.Object("opens") is not { } opens) return new Opening("", null, "");
        var word = opens.Text("event");
        opens.MustBeOneOf("event", "событие", word, Vocabulary.Events);
        var window = opens.WholeOrNull("windowDays");
        if (window < 1) opens.Mistake("windowDays", $"срок в {window} дней: нужен хотя бы один день");
        var read = new Opening(word, window, opens.OptionalText("note") ?? "");
        opens.Finish();
        return read;
    }

    private static HashSet<string>? ReadExpress(JsonScope scope, List<Item> items)
    {
        var express = scope.OptionalTexts("express");
        foreach (var key in express ?? [])
        {
            if (items.TrueForAll(item => item.Key != key)) scope.Mistake("express", $"в коротком варианте назван «{key}», а такого вопроса нет{Meant.Among(key, items.Select(item => item.Key))}");
        }

        return express?.ToHashSet();
    }

    private static List<Item> ReadItems(JsonScope scope)
    {
        var items = scope.Objects("items").Select(ItemReader.Read).OfType<Item>().ToList();
        if (items.TrueForAll(item => !item.Type.IsAsked)) scope.Mistake("items", "в анкете нет ни одного вопроса");
        return items;
    }

    private static Questionnaire ReadWordings(Questionnaire questionnaire, JsonScope scope)
    {
        if (scope.OptionalObject("wordings") is not { } all) return questionnaire;
        foreach (var language in all.FieldNames)
        {
            if (all.OptionalObject(language) is { } wording) questionnaire = questionnaire.With(language, new WordingReader(questionnaire, wording).Read());
        }

        return questionnaire;
    }

    private static IReadOnlyList<string> ReadWords(JsonScope scope, string field, string what, IReadOnlyCollection<string> known)
    {
        var words = scope.OptionalTexts(field) ?? [];
        foreach (var word in words) scope.MustBeOneOf(field, what, word, known);
        return words;
    }

    private static void NoteDoubleKeys(List<Item> items, JsonScope scope)
    {
        foreach (var key in items.GroupBy(item => item.Key).Where(group => group.Count() > 1))
            scope.Of(key.Key).Mistake("key", "такой ключ уже есть у другого вопроса");
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]{0,19}$", RegexOptions.None, LongestMatch)]
    private static partial Regex Code();
}
