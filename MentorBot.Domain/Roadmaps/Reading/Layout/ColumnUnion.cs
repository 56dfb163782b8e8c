namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>The columns of the whole plan: those of its first table, and what further tables have besides.</summary>
internal sealed class ColumnUnion
{
    private readonly List<RoadmapColumn> columns = [];

    public IReadOnlyList<RoadmapColumn> Columns => columns;

    /// <summary>The columns of one more table with their places in the plan.</summary>
    public TableColumns Add(TableColumns table)
    {
        var taken = new HashSet<int>();
        var places = table.Columns.Select(column => PlaceOf(column, taken)).ToArray();
        return table with { Places = places };
    }

    private int PlaceOf(PlanColumn column, HashSet<int> taken)
    {
        var known = Enumerable.Range(0, columns.Count).Where(i => !taken.Contains(i) && columns[i].Role == column.Role).ToArray();
        var place = known.Where(i => string.Equals(columns[i].Heading, column.Heading, StringComparison.OrdinalIgnoreCase)).Concat(column.Role is ColumnRole.Other || column.Period is not null ? [] : known).DefaultIfEmpty(columns.Count).First();
        if (place == columns.Count) columns.Add(new RoadmapColumn(column.Role, column.Heading));
        taken.Add(place);
        return place;
    }
}
