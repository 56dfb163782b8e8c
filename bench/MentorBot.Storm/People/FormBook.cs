using System.Text.Json.Nodes;

namespace MentorBot.Storm.People;

/// <summary>
/// The questionnaires as they are written down, read by this program itself: the answers that are expected must not come
/// from the code that is tested.
/// </summary>
internal sealed class FormBook
{
    private const string Suffix = ".questionnaire.json";

    private readonly Dictionary<string, Form> _forms;

    private FormBook(IEnumerable<Form> forms) => _forms = forms.ToDictionary(form => form.Code);

    public Form this[string code] => _forms[code];

    /// <summary>The codes of all questionnaires but the forms by which the program itself is used.</summary>
    public static IReadOnlyList<string> AllCodes { get; } =
    [
        .. typeof(FormBook).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[..^Suffix.Length])
            .Where(code => (bool?)Json($"{code}{Suffix}")!["system"] != true)
            .Order(StringComparer.Ordinal),
    ];

    public static FormBook Load(IEnumerable<string> codes) => new(codes.Select(ReadForm));

    private static Form ReadForm(string code)
    {
        var form = Json($"{code}{Suffix}") ?? throw new ArgumentException($"There is no questionnaire {code}.", nameof(code));
        var wording = Json($"{code}.wording.json");
        var all = form["items"]!.AsArray().Select(item => Read(item!, wording)).ToList();
        var items = all.ToLookup(question => question.Kind is "gate" or "auto");
        return new Form(code, (string)form["titleRu"]!, [.. items[false]], items[true].Select(filled => filled.Key).ToHashSet()) { Keys = [.. all.Select(item => item.Key)] };
    }

    private static JsonNode? Json(string name)
    {
        using var file = typeof(FormBook).Assembly.GetManifestResourceStream(name);
        return file is null ? null : JsonNode.Parse(file);
    }

    private static Question Read(JsonNode item, JsonNode? wording)
    {
        var (key, type) = ((string)item["key"]!, item["type"]!);
        var byForm = item["promptByForm"]?.AsObject().Select(form => (string)form.Value!) ?? [];
        var toChildren = wording?["options"]?[key];
        return new Question(key, (string)item["prompt"]!, (string)type["kind"]!, (bool)item["required"]!)
        {
            Prompts = [(string)item["prompt"]!, .. byForm, .. wording?["prompts"]?[key] is { } other ? [(string)other!] : Array.Empty<string>()],
            Options = [.. type["options"]?.AsArray().Select(option => ReadOption(option!, toChildren)) ?? []],
            Exclusive = type["exclusive"]?.AsArray().Select(code => (string)code!).ToHashSet() ?? [],
            Min = Whole(type["min"]),
            Max = Whole(type["max"]),
            MinLength = Whole(type["minLength"]),
            MaxLength = Whole(type["maxLength"]),
        };
    }

    private static Choice ReadOption(JsonNode option, JsonNode? toChildren)
    {
        var (code, label) = ((string)option["code"]!, (string)option["label"]!);
        return new Choice(code, label) { ToChildren = (string?)toChildren?[code] ?? label };
    }

    private static int Whole(JsonNode? node) => node is null ? 0 : (int)(decimal)node;
}
