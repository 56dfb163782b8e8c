namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>The parties of a cell while it is read: decides which words are a person's position and which a party of their own.</summary>
/// <param name="positionsFollowNames">The cell begins with a name, so positions stand after the names.</param>
internal sealed class PartyList(bool positionsFollowNames)
{
    private readonly List<Responsible> parties = [];
    private string? positionOfNext;

    public void AddPerson(string name)
    {
        parties.Add(new Responsible { Type = ResponsibleType.Person, Name = name, Role = positionOfNext, Code = CodeOf(positionOfNext) });
        positionOfNext = null;
    }

    /// <summary>Adds the words between two names, or around them.</summary>
    /// <param name="beforeName">A name follows; words that touch it may be its position.</param>
    public void AddWords(string stretch, bool beforeName)
    {
        var trimmed = stretch.TrimEnd();
        var touchesNext = beforeName && trimmed.Length > 0 && trimmed[^1] is not (',' or ';' or '/');
        var pieces = PartyTexts.Split(stretch).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (touchesNext && i == pieces.Count - 1 && BelongsToNext(piece)) positionOfNext = piece.Words;
            else Place(piece);
        }
    }

    public IReadOnlyList<Responsible> ToResponsibles()
    {
        var distinct = new List<Responsible>();
        foreach (var party in parties)
        {
            if (distinct.Exists(other => other.Type == party.Type && Same(other, party))) continue;
            distinct.Add(party with { IsLead = distinct.Count == 0 });
        }

        return distinct;
    }

    private bool BelongsToNext(PartyText piece)
    {
        if (piece.Known is { Collective: true } || piece.Words is "и") return false;
        return !positionsFollowNames || parties is not [.., { Type: ResponsibleType.Person, Role: null }];
    }

    private void Place(PartyText piece)
    {
        if (piece.Words is "и" or "а также") return;
        if (SharePlural(piece.Words)) return;
        if (piece.Known is null or { Collective: false } && parties is [.., { Type: ResponsibleType.Person, Role: null } person])
            parties[^1] = person with { Role = piece.Words, Code = CodeOf(piece.Words) };
        else if (piece.Known is null && parties is [.., { Role: not null } last])
            parties[^1] = last with { Role = last.Role + ", " + piece.Words };
        else
            parties.Add(new Responsible { Type = piece.Known?.Type ?? ResponsibleType.Role, Role = piece.Words, Code = piece.Known?.Code, Grades = piece.Grades });
    }

    /// <summary>A plural position belongs to all the persons right before it that have none.</summary>
    private bool SharePlural(string words)
    {
        var from = parties.Count;
        while (from > 0 && parties[from - 1] is { Type: ResponsibleType.Person, Role: null }) from--;
        if (parties.Count - from < 2 || PluralPosition.Singular(words) is not { } position) return false;
        for (var i = from; i < parties.Count; i++) parties[i] = parties[i] with { Role = position, Code = CodeOf(position) };
        return true;
    }

    private static string? CodeOf(string? position) => position is null ? null : RoleWords.Match(PartyTexts.Plain(position))?.Code;

    private static bool Same(Responsible one, Responsible other) =>
        one.Name is not null ? one.Name == other.Name && one.Role == other.Role : string.Equals(one.Role, other.Role, StringComparison.OrdinalIgnoreCase) && one.Grades == other.Grades;
}
