using MentorBot.Domain.Questionnaires.Input;
using MentorBot.Domain.Questionnaires.Kinds;

namespace MentorBot.Domain.Questionnaires;

/// <summary>
/// An item as a page or a sheet of paper draws it: whole, where the chat asks step by step. What is entered goes back as one
/// <see cref="RunEvent.Given"/>; skipping, declining and going back are presses as in the chat.
/// </summary>
public sealed record ItemView
{
    public required ItemKind Kind { get; init; }

    /// <summary>The item's own hint, without what the chat says about typing and pressing; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>What is said where nothing was entered; null for the words of whoever draws the item.</summary>
    public string? RequiredMessage { get; init; }

    /// <summary>The person writes freely, and is to be reminded to name nobody.</summary>
    public bool NamesNobody { get; init; }

    /// <summary>Neither skipped nor declined: a value is needed.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary><see cref="Actions.Skip"/> will be taken.</summary>
    public bool MayBeSkipped { get; init; }

    /// <summary><see cref="Actions.Decline"/> will be taken.</summary>
    public bool MayBeDeclined { get; init; }

    /// <summary><see cref="Actions.Back"/> leads somewhere.</summary>
    public bool MayGoBack { get; init; }

    /// <summary>
    /// What is chosen from. A choice of one is a <see cref="TextValue"/> of the code, where <see cref="IsMultiple"/> a
    /// <see cref="ManyValue"/> of codes.
    /// </summary>
    public IReadOnlyList<ViewOption> Options { get; init; } = [];
    public bool IsMultiple { get; init; }

    /// <summary>The order of choosing counts, best first.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The least number or point of the scale; of a choice, of dates and of rows: the fewest.</summary>
    public decimal? Min { get; init; }

    /// <summary>As <see cref="Min"/>; null for no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>The most digits after the point of a number.</summary>
    public int Decimals { get; init; }

    /// <summary>Length of a text in signs.</summary>
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>The days that a date may be.</summary>
    public DateBounds Bounds { get; init; } = DateBounds.None;

    /// <summary>What a file may be.</summary>
    public FileKinds Accepts { get; init; }

    /// <summary>What stands entered when the item is drawn: the answer, what the chat has collected so far, or what is proposed.</summary>
    public AnswerValue? Current { get; init; }

    /// <summary>The fields of a row of a repeated group; its answer is a <see cref="RowsValue"/>.</summary>
    public IReadOnlyList<FieldView> Fields { get; init; } = [];
}

/// <param name="IsExclusive">It cannot stand with another.</param>
/// <param name="IsProposed">The system proposes it.</param>
public sealed record ViewOption(string Code, string Label, bool IsExclusive = false, bool IsProposed = false);

/// <summary>One field of a row. A field that is not <see cref="ItemView.IsRequired"/> has nothing to be answered with, and is left out.</summary>
public sealed record FieldView(string Key, string Label, ItemView Item);
