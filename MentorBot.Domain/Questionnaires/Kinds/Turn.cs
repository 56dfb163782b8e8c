using MentorBot.Domain.Questionnaires.Input;

namespace MentorBot.Domain.Questionnaires.Kinds;

/// <summary>What an item sees while it is asked or checked.</summary>
/// <param name="Current">The answer that stands at present, or null.</param>
/// <param name="IsLater">
/// The answer was given earlier and is only checked again: what was not before the day of answering may be before today by now.
/// </param>
public sealed record Turn(RunContext Context, Answers Answers, Draft Draft, AnswerValue? Current = null, bool IsLater = false)
{
    /// <summary>The sentences in the language of the one who answers.</summary>
    public EngineTexts Texts { get; } = EngineTexts.Of(Context.Language);

    /// <summary>The days that a date may be, by the words of its definition.</summary>
    public DateBounds Bounds(string? notBefore, string? notAfter) =>
        new(notBefore == DateWords.Today && IsLater ? null : Day(notBefore), Day(notAfter));

    private DateOnly? Day(string? word) => word switch
    {
        null => null,
        DateWords.Today => Context.Today,
        _ => (Answers.Value(word) as TextValue)?.AsDate(),
    };
}

/// <summary>Words that a bound of a date may be besides the key of an earlier item.</summary>
public static class DateWords
{
    public const string Today = "today";
}

/// <summary>What an item shows besides its prompt.</summary>
public sealed record Ask
{
    public string? Hint { get; init; }

    /// <summary>The person writes freely, and is reminded to name nobody.</summary>
    public bool IsFreeText { get; init; }
    public string? Field { get; init; }
    public IReadOnlyList<string> Written { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; init; } = [];
}

/// <summary>What became of a reply.</summary>
public abstract record Taken;

/// <summary>The item is answered.</summary>
public sealed record Answered(AnswerValue Value) : Taken;

/// <summary>The answer grew, but is not finished.</summary>
/// <param name="AsksElse">Something else is asked now, so that buttons shown before are stale.</param>
public sealed record Drafted(Draft Draft, bool AsksElse = false) : Taken;

/// <summary>The reply does not fit; the notice says what is expected.</summary>
public sealed record Refused(string Notice) : Taken;
