namespace MentorBot.Storm.People;

/// <summary>An option of a choice.</summary>
internal sealed record Choice(string Code, string Label)
{
    /// <summary>As it stands for those who are addressed with «ты».</summary>
    public string ToChildren { get; init; } = Label;
}

/// <summary>What a questionnaire asks, as far as somebody who answers needs to know it.</summary>
internal sealed record Question(string Key, string Prompt, string Kind, bool Required)
{
    /// <summary>All the ways in which the question is put, by form of mentoring and by how the person is addressed.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [Prompt];

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
internal sealed record Form(string Code, string Title, IReadOnlyList<Question> Questions, IReadOnlySet<string> Filled)
{
    /// <summary>The keys of all items in their order, filled ones too.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
