namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Gives each heading its role, one column of each kind but results and deadlines by periods.</summary>
internal static class HeadingRoles
{
    private const int FewestPeriods = 2;
    private const int FewestKnown = 2;

    /// <summary>The columns; null where too few of the headings are known words.</summary>
    public static List<PlanColumn>? Of(List<HeadingCell> cells)
    {
        cells = NumberedPeriods.Named(cells);
        var byPeriods = cells.Count(IsPeriod) >= FewestPeriods;
        var byDays = cells.Exists(cell => HeadingWords.NamesMonth(cell.Text)) && cells.Exists(cell => HeadingWords.NamesDay(cell.Text));
        var columns = cells.ConvertAll(cell => byDays && HeadingWords.NamesDay(cell.Text) ? new PlanColumn(ColumnRole.Deadline, cell.Whole, cell.Start, cell.Span) { IsDay = true } : Column(cell, byPeriods));
        if (columns.Count(column => column.Role is not ColumnRole.Other) < FewestKnown) return null;
        if (!columns.Exists(column => column.Role is ColumnRole.Title or ColumnRole.Details or ColumnRole.Section or ColumnRole.Deadline or ColumnRole.Responsible)) return null;
        KeepOne(columns, ColumnRole.Number, column => ColumnRole.Other, _ => 0);
        KeepOne(columns, ColumnRole.Title, column => column.Heading.Has("адач") && !columns.Exists(other => other.Role is ColumnRole.Section) ? ColumnRole.Section : ColumnRole.Details, column => HeadingWords.TitleStrength(column.Heading));
        KeepOne(columns, ColumnRole.Section, _ => ColumnRole.Details, _ => 0);
        KeepOne(columns, ColumnRole.Responsible, column => HeadingWords.NamesHelpers(column.Heading) ? ColumnRole.Responsible : ColumnRole.Other, column => HeadingWords.NamesHelpers(column.Heading) ? 0 : 2 - (column.Heading.ToLowerInvariant().Has("контрол") ? 1 : 0));
        KeepDeadlines(columns);
        if (!columns.Exists(column => column.Role is ColumnRole.Title)) Promote(columns);
        return columns;
    }

    private static bool IsPeriod(HeadingCell cell) => cell.Period is not null || MonthWords.IsPeriod(cell.Text);

    private static PlanColumn Column(HeadingCell cell, bool byPeriods)
    {
        if (byPeriods && IsPeriod(cell)) return new PlanColumn(ColumnRole.Deadline, cell.Whole, cell.Start, cell.Span) { Period = cell.Period ?? cell.Text };
        var role = HeadingWords.RoleOf(cell.Text) ?? HeadingWords.RoleOf(cell.Above) ?? ColumnRole.Other;
        // A subheading says more of its column, but «план» under «срок» is still a deadline.
        var both = HeadingWords.NamesBoth(cell.Text);
        return new PlanColumn(both ? ColumnRole.Deadline : role, cell.Whole, cell.Start, cell.Span)
        {
            NamesBoth = both,
            Edge = role is ColumnRole.Deadline && !both ? HeadingWords.EdgeOf(cell.Text) : WindowEdge.None,
        };
    }

    /// <summary>Columns of periods, and the two ends of a window, are one deadline; otherwise the first one is it.</summary>
    private static void KeepDeadlines(List<PlanColumn> columns)
    {
        var isWindow = columns.Exists(column => column.Edge is WindowEdge.First) && columns.Exists(column => column.Edge is WindowEdge.Last);
        if (!isWindow)
            for (var i = 0; i < columns.Count; i++) columns[i] = columns[i] with { Edge = WindowEdge.None };
        var chosen = columns.FindIndex(column => column is { Role: ColumnRole.Deadline, IsDay: false } && (isWindow ? column.Edge is not WindowEdge.None : column.Period is null && !IsHour(column)));
        if (chosen < 0) chosen = columns.FindIndex(column => column.Role is ColumnRole.Deadline && column.Period is null);
        for (var i = 0; i < columns.Count; i++)
        {
            var stays = i == chosen || columns[i].IsDay || isWindow && columns[i].Edge is not WindowEdge.None || columns[i].Period is not null;
            if (columns[i].Role is ColumnRole.Deadline && !stays) columns[i] = columns[i] with { Role = ColumnRole.Other };
        }

        if (columns.Exists(column => column is { NamesBoth: true, Role: ColumnRole.Deadline }) && columns.Exists(column => column.Role is ColumnRole.Responsible))
            for (var i = 0; i < columns.Count; i++) columns[i] = columns[i] with { NamesBoth = false };
    }

    /// <summary>«Время» beside «Дата» is an hour.</summary>
    private static bool IsHour(PlanColumn column) => column.Heading.StartsWith("время", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without a column of measures the contents, or the stages, are the measures.</summary>
    private static void Promote(List<PlanColumn> columns)
    {
        var at = columns.FindIndex(column => column.Role is ColumnRole.Details);
        if (at < 0) at = columns.FindIndex(column => column.Role is ColumnRole.Section);
        if (at < 0) at = columns.FindIndex(column => column.Role is ColumnRole.Other && column.Heading.Length > 0);
        if (at >= 0) columns[at] = columns[at] with { Role = ColumnRole.Title };
    }

    private static void KeepOne(List<PlanColumn> columns, ColumnRole role, Func<PlanColumn, ColumnRole> otherwise, Func<PlanColumn, int> strength)
    {
        var claims = columns.Where(column => column.Role == role).ToArray();
        if (claims.Length < 2) return;
        var kept = claims.MaxBy(strength)!;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Role == role && columns[i] != kept) columns[i] = columns[i] with { Role = otherwise(columns[i]) };
    }
}
