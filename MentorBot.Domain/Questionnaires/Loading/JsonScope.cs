using System.Text.Json;

namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>Where in a definition one stands.</summary>
/// <param name="Item">Key of the item, or its ordinal where it has none; null for the questionnaire itself.</param>
/// <param name="Path">The field below the item or the questionnaire: <c>type.options[2]</c>; empty for it itself.</param>
internal sealed record DefinitionPlace(string File, string? Item, string Path)
{
    public DefinitionPlace At(string field) => this with { Path = Path.Length == 0 ? field : $"{Path}.{field}" };

    public DefinitionMistake Mistake(string message) => new(File, Item, message, Path.Length == 0 ? null : Path);
}

/// <summary>One object of a definition while it is read: hands out its fields and notes every mistake with its place.</summary>
internal sealed class JsonScope(DefinitionPlace place, JsonElement element, List<DefinitionMistake> mistakes, HashSet<string>? known = null)
{
    private readonly HashSet<string> _known = known ?? [];

    /// <summary>The names of all fields that stand in the object.</summary>
    public IReadOnlyList<string> FieldNames => [.. element.EnumerateObject().Select(one => one.Name)];

    public void Mistake(string message) => mistakes.Add(place.Mistake(message));

    public void Mistake(string field, string message) => mistakes.Add(place.At(field).Mistake(message));

    /// <summary>Notes that a word is none of those that may stand there, and which of them was probably meant.</summary>
    public void Unknown(string field, string what, string word, IEnumerable<string> known)
    {
        Mistake(field, $"неизвестно: {what} «{word}»{Meant.Among(word, known)}");
    }

    public void MustBeOneOf(string field, string what, string word, IReadOnlyCollection<string> known)
    {
        if (word.Length > 0 && !known.Contains(word)) Unknown(field, what, word, known);
    }

    /// <summary>The same object, as the item that is named.</summary>
    public JsonScope Of(string itemKey) => new(new DefinitionPlace(place.File, itemKey, ""), element, mistakes, _known);

    public string Text(string field) => OptionalText(field) ?? Missing(field, "текст", "");

    public string? OptionalText(string field)
    {
        if (!TryGet(field, out var value)) return null;
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())) return value.GetString();
        return Wrong<string?>(field, "текст", null);
    }

    /// <summary>Whether the field is this very text, whatever else it may be.</summary>
    public bool TextIs(string field, string text) => TryGet(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == text;

    public int Whole(string field) => OptionalWhole(field) ?? Missing(field, "целое число", 1);

    public int? OptionalWhole(string field)
    {
        if (!TryGet(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : Wrong<int?>(field, "целое число", null);
    }

    /// <summary>A whole number that must be there, or null written out.</summary>
    public int? WholeOrNull(string field)
    {
        if (!Has(field)) Missing(field, "целое число или null", 0);
        return OptionalWhole(field);
    }

    public decimal Number(string field)
    {
        if (!TryGet(field, out var value)) return Missing(field, "число", 1m);
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : Wrong(field, "число", 1m);
    }

    public bool Flag(string field)
    {
        if (!Has(field)) Missing(field, "true или false", value: false);
        return OptionalFlag(field, otherwise: false);
    }

    public bool OptionalFlag(string field, bool otherwise)
    {
        if (!TryGet(field, out var value)) return otherwise;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong(field, "true или false", otherwise);
    }

    public IReadOnlyList<string>? OptionalTexts(string field)
    {
        if (!TryGet(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(text => text.GetString()!)]
            : Wrong<IReadOnlyList<string>?>(field, "список текстов", null);
    }

    public IReadOnlyDictionary<string, string>? OptionalTextsByKey(string field)
    {
        if (!TryGet(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(text => text.Value.ValueKind == JsonValueKind.String)
            ? value.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!)
            : Wrong<IReadOnlyDictionary<string, string>?>(field, "набор текстов по ключам", null);
    }

    public JsonScope? Object(string field) => TryGet(field, out _) ? OptionalObject(field) : Missing<JsonScope?>(field, "объект", null);

    public JsonScope? OptionalObject(string field)
    {
        if (!TryGet(field, out var value)) return null;
        return value.ValueKind == JsonValueKind.Object ? new JsonScope(place.At(field), value, mistakes) : Wrong<JsonScope?>(field, "объект", null);
    }

    public IReadOnlyList<JsonScope> Objects(string field)
    {
        if (!TryGet(field, out var value)) return Missing<IReadOnlyList<JsonScope>>(field, "список объектов", []);
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object)
            ? [.. value.EnumerateArray().Index().Select(one => new JsonScope(place.At($"{field}[{one.Index}]"), one.Item, mistakes))]
            : Wrong<IReadOnlyList<JsonScope>>(field, "список объектов", []);
    }

    /// <summary>Notes every field that nobody asked for: mostly a slip of the pen.</summary>
    public void Finish()
    {
        foreach (var field in element.EnumerateObject().Where(field => !_known.Contains(field.Name)))
        {
            Mistake(field.Name, $"неизвестное поле «{field.Name}»{Meant.Among(field.Name, _known)}");
        }
    }

    private bool Has(string field)
    {
        _known.Add(field);
        return element.TryGetProperty(field, out _);
    }

    private bool TryGet(string field, out JsonElement value)
    {
        _known.Add(field);
        return element.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private T Missing<T>(string field, string expected, T value)
    {
        var isWrongAlready = element.TryGetProperty(field, out var written) && written.ValueKind != JsonValueKind.Null;
        if (!isWrongAlready) Mistake(field, $"не заполнено поле «{field}»: нужно {expected}");
        return value;
    }

    private T Wrong<T>(string field, string expected, T value)
    {
        Mistake(field, $"в поле «{field}» нужно {expected}");
        return value;
    }
}
