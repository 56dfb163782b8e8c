namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>A due day of a row that has become another one.</summary>
/// <param name="From">The day that was; null where there was none in its place.</param>
/// <param name="To">The day that is; null where none is left in its place.</param>
public sealed record DayMove(DateOnly? From, DateOnly? To)
{
    /// <summary>What has become of the days, the earliest that went paired with the earliest that came.</summary>
    public static IReadOnlyList<DayMove> Between(IEnumerable<DateOnly> before, IEnumerable<DateOnly> after)
    {
        var (old, now) = (before.ToHashSet(), after.ToHashSet());
        var gone = old.Except(now).Order().ToList();
        var come = now.Except(old).Order().ToList();
        return [.. Enumerable.Range(0, Math.Max(gone.Count, come.Count)).Select(i => new DayMove(At(gone, i), At(come, i)))];
    }

    /// <summary>The days as somebody knows them who has not heard of these moves.</summary>
    public static IReadOnlyCollection<DateOnly> Unheard(IEnumerable<DateOnly> days, IReadOnlyCollection<DayMove> unsaid)
    {
        ArgumentNullException.ThrowIfNull(unsaid);
        return [.. days.Except(Present(unsaid, move => move.To)).Union(Present(unsaid, move => move.From))];
    }

    private static IEnumerable<DateOnly> Present(IEnumerable<DayMove> moves, Func<DayMove, DateOnly?> which) =>
        moves.Select(which).OfType<DateOnly>();

    private static DateOnly? At(List<DateOnly> days, int index) => index < days.Count ? days[index] : null;
}
