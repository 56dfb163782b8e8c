namespace MentorBot.Domain.Questionnaires;

public enum PromptKind
{
    Question,
    Summary,

    /// <summary>The run is over or was never opened; there is nothing to answer.</summary>
    Closed,
}

/// <summary>A button.</summary>
/// <param name="Action">Goes back in <see cref="RunEvent.Pressed"/>; at most 24 bytes.</param>
/// <param name="Selected">The option is chosen at present.</param>
public sealed record Button(string Label, string Action, bool Selected = false)
{
    /// <summary>The label as a button shows it: with a capital, and with a mark where the option is chosen.</summary>
    public string Caption => (Selected ? EngineTexts.SelectedMark : "") + (Label.Length > 0 ? char.ToUpperInvariant(Label[0]) + Label[1..] : Label);
}

/// <summary>One answer on the summary page.</summary>
/// <param name="Number">Counts the items shown, from 1.</param>
/// <param name="Action">Goes back in <see cref="RunEvent.Pressed"/> to answer the item again.</param>
public sealed record SummaryLine(int Number, string Key, string Question, string Answer, string Action);

/// <summary>How far the person has come.</summary>
/// <param name="Number">The item asked, counted from 1.</param>
/// <param name="Total">The items that are or may still be asked.</param>
/// <param name="Text">The same in words.</param>
public sealed record Progress(int Number, int Total, string Text);

/// <summary>What to show now: neutral to the messenger, the web page and the paper form that show it.</summary>
public sealed record Prompt
{
    public required PromptKind Kind { get; init; }

    /// <summary>The step that every pressed button has to send back.</summary>
    public required int Step { get; init; }
    public required string Title { get; init; }

    /// <summary>The sentences in the language of the run, for whoever shows the prompt.</summary>
    public required EngineTexts Texts { get; init; }
    public Progress? Progress { get; init; }

    /// <summary>Key of the item asked; null outside questions.</summary>
    public string? ItemKey { get; init; }
    public required string Text { get; init; }

    /// <summary>The item asked as a whole, made when it is asked for; null outside questions.</summary>
    public ItemView? Item => DrawItem?.Invoke();

    /// <summary>All answers of the summary, not of one page of it; made when they are asked for.</summary>
    public IReadOnlyList<SummaryLine> AllLines => DrawLines?.Invoke() ?? [];

    internal Func<ItemView>? DrawItem { get; init; }

    internal Func<IReadOnlyList<SummaryLine>>? DrawLines { get; init; }

    /// <summary>The field asked within a row of a repeated group.</summary>
    public string? Field { get; init; }

    /// <summary>What is expected, and how it may be written.</summary>
    public string? Hint { get; init; }

    /// <summary>The answer that stands at present, in words.</summary>
    public string? Current { get; init; }

    /// <summary>Rows or dates written so far, in words.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The answers of this page of the summary.</summary>
    public IReadOnlyList<SummaryLine> Lines { get; init; } = [];

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Rows { get; init; } = [];
}
