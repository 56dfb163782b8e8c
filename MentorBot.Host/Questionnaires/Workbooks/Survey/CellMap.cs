namespace MentorBot.Host.Questionnaires.Workbooks.Survey;

/// <summary>From which cell each part of the definition came.</summary>
internal sealed class CellMap
{
    private readonly Dictionary<(string? Item, string Field), CellPlace> places = [];

    public void Add(string? item, string field, CellPlace place) => places.TryAdd((item, field), place);

    /// <summary>The cell of a field, or of what the field is a part of, up to the row of the item.</summary>
    public CellPlace? Find(string? item, string? field)
    {
        for (var path = field ?? ""; ; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (places.TryGetValue((item, path), out var place)) return place;
            if (path.Length == 0) return null;
        }
    }
}
