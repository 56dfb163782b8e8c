using System.Text.Json.Nodes;

namespace MentorBot.Storm.People;

/// <summary>
/// The questionnaires as they are written down, read by this program itself: the answers that are expected must not come
/// from the code that is tested.
/// </summary>
internal sealed class FormBook
{
    private readonly Dictionary<string, Form> _forms;

    private FormBook(IEnumerable<Form> forms) => _forms = forms.ToDictionary(form => form.Code);

    public Form this[string code] => _forms[code];

    public static FormBook Load(IEnumerable<string> codes) => new(codes.Select(Read));

    private static Form Read(string code)
    {
        using var file = typeof(FormBook).Assembly.GetManifestResourceStream($"{code}.questionnaire.json")
            ?? throw new ArgumentException($"There is no questionnaire {code}.", nameof(code));
        var form = JsonNode.Parse(file)!;
        var items = form["items"]!.AsArray().Select(item => Read(item!)).ToLookup(question => question.Kind is "gate" or "auto");
        return new Form(code, (string)form["titleRu"]!, [.. items[false]], items[true].Select(filled => filled.Key).ToHashSet());
    }

    private static Question Read(JsonNode item)
    {
        var type = item["type"]!;
        return new Question((string)item["key"]!, (string)item["prompt"]!, (string)type["kind"]!, (bool)item["required"]!)
        {
            Options = [.. type["options"]?.AsArray().Select(option => new Choice((string)option!["code"]!, (string)option["label"]!)) ?? []],
            Exclusive = type["exclusive"]?.AsArray().Select(code => (string)code!).ToHashSet() ?? [],
            Min = Whole(type["min"]),
            Max = Whole(type["max"]),
            MinLength = Whole(type["minLength"]),
            MaxLength = Whole(type["maxLength"]),
        };
    }

    private static int Whole(JsonNode? node) => node is null ? 0 : (int)(decimal)node;
}
