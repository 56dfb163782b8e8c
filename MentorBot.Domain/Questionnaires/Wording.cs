using System.Collections.Immutable;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// The words of a questionnaire in one language, or in one way of addressing people. What it does not name stays as the
/// definition says it.
/// </summary>
public sealed record Wording
{
    public string? Title { get; init; }

    /// <summary>Item key, or <c>item.Form</c> where the form of mentoring has its own → prompt.</summary>
    public IReadOnlyDictionary<string, string> Prompts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Item key → hint.</summary>
    public IReadOnlyDictionary<string, string> Hints { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Item key, or <c>item.field</c> of a repeated group → option code → label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Options { get; init; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    /// <summary>Key of a repeated group → field key → label.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Fields { get; init; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    /// <summary>Item key → what is said where the constraint does not hold.</summary>
    public IReadOnlyDictionary<string, string> ConstraintMessages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Item key → what is said where the answer is missing.</summary>
    public IReadOnlyDictionary<string, string> RequiredMessages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The item in these words.</summary>
    internal Item Apply(Item item) => item with
    {
        Prompt = Prompts.GetValueOrDefault(item.Key) ?? item.Prompt,
        PromptByForm = item.PromptByForm?.ToDictionary(prompt => prompt.Key, prompt => Prompts.GetValueOrDefault($"{item.Key}.{prompt.Key}") ?? prompt.Value),
        Hint = Hints.GetValueOrDefault(item.Key) ?? item.Hint,
        ConstraintMessage = ConstraintMessages.GetValueOrDefault(item.Key) ?? item.ConstraintMessage,
        RequiredMessage = RequiredMessages.GetValueOrDefault(item.Key) ?? item.RequiredMessage,
        Type = item.Type.InWords(new TypeWords(this, item.Key)),
    };
}

/// <summary>The words of a wording for the type of one item, or of one field of a repeated group.</summary>
internal sealed record TypeWords(Wording Wording, string Path)
{
    public string Option(string code, string label) => Wording.Options.GetValueOrDefault(Path)?.GetValueOrDefault(code) ?? label;

    public string Field(string key, string label) => Wording.Fields.GetValueOrDefault(Path)?.GetValueOrDefault(key) ?? label;

    public TypeWords Of(string field) => new(Wording, $"{Path}.{field}");
}
