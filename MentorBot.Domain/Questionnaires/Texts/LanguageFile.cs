using System.Text.Json;

namespace MentorBot.Domain.Questionnaires.Texts;

/// <summary>
/// One <c>LANGUAGE.texts.json</c>. The basic language names everything; another names only what differs from the one
/// that it falls back to.
/// </summary>
internal sealed record LanguageFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>A rule of <see cref="PluralRules"/>.</summary>
    public string? Plural { get; init; }
    public string? DecimalSeparator { get; init; }

    /// <summary>As .NET writes formats of dates.</summary>
    public string? DateFormat { get; init; }

    /// <summary>January first.</summary>
    public IReadOnlyList<string>? Months { get; init; }

    /// <summary>Monday first, as short as a button needs them.</summary>
    public IReadOnlyList<string>? Weekdays { get; init; }

    /// <summary>What people type for yes, folded.</summary>
    public IReadOnlyList<string>? YesWords { get; init; }
    public IReadOnlyList<string>? NoWords { get; init; }
    public Dictionary<string, string> Texts { get; init; } = [];

    /// <exception cref="InvalidDataException">The text is no language file, or says something that its basis does not.</exception>
    public static LanguageFile Read(string json, LanguageFile? basis)
    {
        LanguageFile file;
        try
        {
            file = JsonSerializer.Deserialize<LanguageFile>(json, Options) ?? throw new InvalidDataException("The language file is empty.");
        }
        catch (JsonException mistake)
        {
            throw new InvalidDataException($"The language file cannot be read: {mistake.Message}", mistake);
        }

        if (basis is null) return file;
        foreach (var (key, text) in file.Texts) MustFit(key, text, basis);
        return new LanguageFile
        {
            Plural = file.Plural ?? basis.Plural,
            DecimalSeparator = file.DecimalSeparator ?? basis.DecimalSeparator,
            DateFormat = file.DateFormat ?? basis.DateFormat,
            Months = file.Months ?? basis.Months,
            Weekdays = file.Weekdays ?? basis.Weekdays,
            YesWords = file.YesWords ?? basis.YesWords,
            NoWords = file.NoWords ?? basis.NoWords,
            Texts = basis.Texts.Keys.ToDictionary(key => key, key => file.Texts.GetValueOrDefault(key) ?? basis.Texts[key]),
        };
    }

    private static void MustFit(string key, string text, LanguageFile basis)
    {
        if (!basis.Texts.TryGetValue(key, out var original)) throw new InvalidDataException($"The language file has the text “{key}”, which the basic language does not know.");
        var (expected, found) = (new TextTemplate(original).Placeholders, new TextTemplate(text).Placeholders);
        if (!expected.SetEquals(found))
            throw new InvalidDataException($"The text “{key}” has the placeholders {string.Join(", ", found)}; the basic language has {string.Join(", ", expected)}.");
    }
}
