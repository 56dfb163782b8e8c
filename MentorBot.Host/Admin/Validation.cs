using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Admin;

/// <summary>Collects what is wrong with a request, by field as JSON names it; each check gives the clean value back.</summary>
/// <param name="prefix">Put before each field, for the rows of a list («rows[3].»).</param>
internal sealed class Validation(string prefix = "")
{
    private readonly Dictionary<string, string[]> errors = [];

    public bool Failed => errors.Count > 0;

    public IReadOnlyDictionary<string, string[]> Errors => errors;

    public ValidationProblem Problem() => TypedResults.ValidationProblem(errors);

    public void Fail(string field, string message)
    {
        var key = prefix + field;
        errors[key] = [.. errors.GetValueOrDefault(key, []), message];
    }

    public void Check(bool holds, string field, string message)
    {
        if (!holds) Fail(field, message);
    }

    /// <summary>A text that must be there, without spaces around it.</summary>
    public string Text(string? value, string field, int limit)
    {
        var text = OptionalText(value, field, limit);
        if (text is null) Fail(field, "Required.");
        return text ?? "";
    }

    public string? OptionalText(string? value, string field, int limit)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length > limit) Fail(field, $"At most {limit} characters.");
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))) Fail(field, "Control characters are not allowed.");
        return text;
    }

    /// <summary>One of the known codes, as written there.</summary>
    public string Code(string? value, string field, IEnumerable<string> known)
    {
        if (value is null) Fail(field, "Required.");
        else if (!known.Contains(value)) Fail(field, $"One of: {string.Join(", ", known)}.");
        return value ?? "";
    }

    public string? OptionalCode(string? value, string field, IEnumerable<string> known) => value is null ? null : Code(value, field, known);

    /// <summary>A name of an enum, as the glossary spells it; numbers are no names.</summary>
    public T Enum<T>(string? value, string field) where T : struct, Enum =>
        System.Enum.TryParse<T>(Code(value, field, System.Enum.GetNames<T>()), out var parsed) ? parsed : default;

    public T? OptionalEnum<T>(string? value, string field) where T : struct, Enum => value is null ? null : Enum<T>(value, field);

    public DateOnly Date(DateOnly? value, string field)
    {
        if (value is null) Fail(field, "Required, as yyyy-MM-dd.");
        return value ?? default;
    }

    public int Number(int? value, string field, int from, int to)
    {
        if (value is null) Fail(field, "Required.");
        else if (value < from || value > to) Fail(field, $"From {from} to {to}.");
        return value ?? from;
    }
}
