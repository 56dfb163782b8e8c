namespace MentorBot.Storm.People;

/// <summary>An option of a choice.</summary>
internal sealed record Choice(string Code, string Label);

/// <summary>What a questionnaire asks, as far as somebody who answers needs to know it.</summary>
internal sealed record Question(string Key, string Prompt, string Kind, bool Required)
{
    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>The options that stand with no other.</summary>
    public IReadOnlySet<string> Exclusive { get; init; } = new HashSet<string>();

    /// <summary>Of a number or a scale; of a multiple choice how many must be taken.</summary>
    public int Min { get; init; }

    public int Max { get; init; }

    /// <summary>Of a text.</summary>
    public int MinLength { get; init; }

    public int MaxLength { get; init; }
}

/// <summary>A questionnaire by its title, which stands above each of its questions.</summary>
/// <param name="Filled">Keys that the program fills by itself.</param>
internal sealed record Form(string Code, string Title, IReadOnlyList<Question> Questions, IReadOnlySet<string> Filled);
