using MentorBot.Domain.Questionnaires.Conditions;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Who may see an answer besides its author.</summary>
public enum Visibility
{
    /// <summary>The curator and whoever the rules of the programme allow.</summary>
    Normal,

    /// <summary>The curator of the school and nobody else.</summary>
    CuratorOnly,

    /// <summary>As <see cref="CuratorOnly"/>, in no export or report, and every view is journalled.</summary>
    Restricted,
}

/// <summary>One item of a questionnaire: one question, or a value that the system fills.</summary>
public sealed record Item
{
    /// <summary>Position in the questionnaire, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Unique in the questionnaire; never changes its meaning.</summary>
    public required string Key { get; init; }

    /// <summary>The Russian question, with placeholders in braces.</summary>
    public required string Prompt { get; init; }

    /// <summary>Shown under the question; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>Form code → prompt, used in place of <see cref="Prompt"/> where the form of the pair is known.</summary>
    public IReadOnlyDictionary<string, string>? PromptByForm { get; init; }
    public string Measures { get; init; } = "";
    public required ItemType Type { get; init; }
    public required bool Required { get; init; }

    /// <summary>What is said where the answer is missing; null for the words of the engine.</summary>
    public string? RequiredMessage { get; init; }

    /// <summary>The condition as written, null for «always shown».</summary>
    public string? When { get; init; }

    /// <summary><see cref="When"/>, parsed.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The condition that an answer must fulfil, as written; null for none.</summary>
    public string? Constraint { get; init; }

    /// <summary><see cref="Constraint"/>, parsed.</summary>
    public Condition? ParsedConstraint { get; init; }

    /// <summary>What is said where <see cref="Constraint"/> does not hold; null for the words of the engine.</summary>
    public string? ConstraintMessage { get; init; }
    public Visibility Visibility { get; init; }

    /// <summary>Roles that alone answer this item; null: every role of the audience.</summary>
    public IReadOnlyList<string>? AnsweredBy { get; init; }
    public string? Note { get; init; }
}
