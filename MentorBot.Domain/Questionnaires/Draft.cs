namespace MentorBot.Domain.Questionnaires;

/// <summary>The unfinished answer to the item in progress.</summary>
public sealed record Draft
{
    public static readonly Draft Empty = new();

    /// <summary>Options toggled, ids chosen or dates typed so far.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>Page of a long list of options, from 0.</summary>
    public int Page { get; init; }

    /// <summary>First day of the month that the calendar shows; null while it is closed.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>What was typed to search a long list.</summary>
    public string? Search { get; init; }

    /// <summary>Finished rows of a repeated group.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, AnswerValue>> Rows { get; init; } = [];

    /// <summary>The row in progress; null while the person is asked whether to add one.</summary>
    public IReadOnlyDictionary<string, AnswerValue>? Row { get; init; }

    /// <summary>Index of the field asked in <see cref="Row"/>.</summary>
    public int Field { get; init; }
}
