using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Reads the words of a questionnaire in another language; whatever they name must be in the questionnaire.</summary>
internal sealed class WordingReader(Questionnaire questionnaire, JsonScope scope)
{
    public Wording Read()
    {
        var keys = questionnaire.Items.Select(item => item.Key).ToHashSet();
        var wording = new Wording
        {
            Title = scope.OptionalText("title"),
            Prompts = Items("prompts", [.. questionnaire.Items.SelectMany(PromptKeys)]),
            Hints = Items("hints", keys),
            Options = Parts("options", OptionCodes),
            Fields = Parts("fields", FieldKeys),
            ConstraintMessages = Items("constraintMessages", keys),
            RequiredMessages = Items("requiredMessages", keys),
        };
        foreach (var (key, prompt) in wording.Prompts) PromptSyntax.Check(prompt, scope, $"prompts.{key}");
        scope.Finish();
        return wording;
    }

    private IReadOnlyDictionary<string, string> Items(string field, HashSet<string> keys)
    {
        var words = scope.OptionalTextsByKey(field) ?? new Dictionary<string, string>();
        foreach (var key in words.Keys) scope.MustBeOneOf(field, "вопрос", key, keys);
        return words;
    }

    private static IEnumerable<string> PromptKeys(Item item) => [item.Key, .. (item.PromptByForm?.Keys ?? []).Select(form => $"{item.Key}.{form}")];

    private Dictionary<string, IReadOnlyDictionary<string, string>> Parts(string field, Func<string, IReadOnlySet<string>?> knownOf)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        if (scope.OptionalObject(field) is not { } inner) return all;
        foreach (var key in inner.FieldNames)
        {
            var words = inner.OptionalTextsByKey(key) ?? new Dictionary<string, string>();
            all[key] = words;
            if (knownOf(key) is not { } known)
            {
                scope.Unknown(field, "вопрос", key, questionnaire.Items.Select(item => item.Key).Where(one => knownOf(one) is not null));
                continue;
            }

            foreach (var word in words.Keys.Where(word => !known.Contains(word))) inner.Unknown(key, "код", word, known);
        }

        return all;
    }

    private IReadOnlySet<string>? OptionCodes(string path)
    {
        var parts = path.Split('.');
        var type = questionnaire.Find(parts[0])?.Type;
        if (parts.Length == 2) type = (type as ListType)?.Fields.FirstOrDefault(field => field.Key == parts[1])?.Type;
        return type switch
        {
            SingleType single => single.Options.Codes,
            MultiType multi => multi.Options.Codes,
            _ => null,
        };
    }

    private IReadOnlySet<string>? FieldKeys(string key) =>
        (questionnaire.Find(key)?.Type as ListType)?.Fields.Select(field => field.Key).ToHashSet();
}
