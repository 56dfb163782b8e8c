namespace MentorBot.Domain.Roadmaps.Overview;

/// <summary>A row and the day of it that is meant.</summary>
public sealed record RowDue(OverviewRow Row, DateOnly Day);

/// <summary>How many rows of a section, or of somebody who answers for them, are there, done and overdue.</summary>
/// <param name="Name">Of the section or of the party; null for rows without a section.</param>
public sealed record RowProgress(string? Name, int Total, int Done, int Overdue)
{
    /// <summary>From 0 to 100.</summary>
    public int Percent => Total == 0 ? 0 : Done * 100 / Total;
}

/// <summary>How a roadmap stands on a day. Rows that were struck out count nowhere.</summary>
public sealed record RoadmapOverview
{
    /// <summary>The rows that count, in their order.</summary>
    public required IReadOnlyList<OverviewRow> Rows { get; init; }

    public required int Done { get; init; }

    public required int ToCheck { get; init; }

    public required int Moved { get; init; }

    /// <summary>The rows whose day has passed, the longest overdue first, each with the first of such days.</summary>
    public required IReadOnlyList<RowDue> Overdue { get; init; }

    /// <summary>What is due from today to the Sunday of this week, the nearest first.</summary>
    public required IReadOnlyList<RowDue> DueThisWeek { get; init; }

    /// <summary>What is due from today to the end of the month, the nearest first.</summary>
    public required IReadOnlyList<RowDue> DueThisMonth { get; init; }

    /// <summary>By section, in the order of the document.</summary>
    public required IReadOnlyList<RowProgress> Sections { get; init; }

    /// <summary>By who answers, the most rows first; a row of several counts for each of them.</summary>
    public required IReadOnlyList<RowProgress> Parties { get; init; }

    public int Total => Rows.Count;

    /// <summary>From 0 to 100.</summary>
    public int Percent => Total == 0 ? 0 : Done * 100 / Total;

    public static RoadmapOverview Of(IEnumerable<OverviewRow> rows, DateOnly today)
    {
        var counted = rows.Where(row => row.State != RoadmapItemState.Cancelled).ToList();
        return new RoadmapOverview
        {
            Rows = counted,
            Done = counted.Count(row => row.IsDone),
            ToCheck = counted.Count(row => row is { IsOpen: true, NeedsCheck: true }),
            Moved = counted.Count(row => row.State == RoadmapItemState.Moved),
            Overdue = [.. counted.Where(row => IsOverdue(row, today)).Select(row => new RowDue(row, row.NextDue!.Value)).OrderBy(due => due.Day)],
            DueThisWeek = Between(counted, today, today.AddDays((7 - (int)today.DayOfWeek) % 7)),
            DueThisMonth = Between(counted, today, new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month))),
            Sections = [.. counted.GroupBy(row => row.Section).Select(section => ProgressOf(section.Key, [.. section], today))],
            Parties =
            [
                .. counted.SelectMany(row => row.Parties.Distinct().Select(party => (party, row)))
                    .GroupBy(one => one.party, one => one.row)
                    .Select(party => ProgressOf(party.Key, [.. party], today))
                    .OrderByDescending(party => party.Total),
            ],
        };
    }

    /// <summary>What is due within these days, both inclusive, and not done yet; the nearest first.</summary>
    public static IReadOnlyList<RowDue> Between(IEnumerable<OverviewRow> rows, DateOnly first, DateOnly last) =>
        [.. rows.SelectMany(row => row.DueDaysLeft.Where(day => day >= first && day <= last).Take(1).Select(day => new RowDue(row, day))).OrderBy(due => due.Day)];

    private static bool IsOverdue(OverviewRow row, DateOnly today) => row.StandingOn(today) == RowStanding.Overdue;

    private static RowProgress ProgressOf(string? name, List<OverviewRow> rows, DateOnly today) =>
        new(name, rows.Count, rows.Count(row => row.IsDone), rows.Count(row => IsOverdue(row, today)));
}
