namespace MentorBot.Domain.Roadmaps.Overview;

/// <summary>A due day of a row with the window before it, or a window in which nothing becomes due.</summary>
/// <param name="Start">The first day of the window; null for a bare day.</param>
/// <param name="Due">The day on which it is due; null where nothing is.</param>
/// <param name="End">The last day of a window without a due day.</param>
/// <param name="Standing">How this day stands, which may be otherwise than the row.</param>
/// <param name="DoneOn">The day on which it was done, where that is known.</param>
public sealed record RowSpan(DateOnly? Start, DateOnly? Due, DateOnly? End, RowStanding Standing, DateOnly? DoneOn)
{
    /// <summary>The first day of it.</summary>
    public DateOnly First => Start ?? Due ?? End!.Value;

    /// <summary>The last day of it.</summary>
    public DateOnly Last => Due ?? End ?? Start!.Value;
}
