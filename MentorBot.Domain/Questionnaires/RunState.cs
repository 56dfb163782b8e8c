using System.Text.Json.Serialization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Where a run stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunMode>))]
public enum RunMode
{
    NotOpened,

    /// <summary>The items are asked one after another.</summary>
    Asking,

    /// <summary>One item is asked again, out of the summary.</summary>
    Editing,
    Summary,
    Submitted,
}

/// <summary>
/// The position of one person in one questionnaire. Small and serialisable: the answers are kept apart, and the size
/// does not grow with them.
/// </summary>
public sealed record RunState
{
    public static readonly RunState New = new();

    public RunMode Mode { get; init; }

    /// <summary>Key of the item asked; null outside <see cref="RunMode.Asking"/> and <see cref="RunMode.Editing"/>.</summary>
    public string? Position { get; init; }

    /// <summary>Grows whenever something else is asked; a button of another step is stale.</summary>
    public int Step { get; init; }

    /// <summary>Page of the summary, from 0.</summary>
    public int Page { get; init; }

    public Draft Draft { get; init; } = Draft.Empty;

    /// <summary>The state of a submitted run whose answers may be changed again: all of them stand in the summary.</summary>
    public RunState Reopened() => new() { Mode = RunMode.Summary, Step = Step + 1 };

    /// <summary>The state of a run that counts as submitted again, without a further word of the person.</summary>
    public RunState Closed() => new() { Mode = RunMode.Submitted, Step = Step + 1 };

    /// <summary>Kept for the one who leads the run through a chat; the engine does not look at it. Mostly there is nothing of the kind.</summary>
    public SentBefore? SentBefore { get; init; }
}
