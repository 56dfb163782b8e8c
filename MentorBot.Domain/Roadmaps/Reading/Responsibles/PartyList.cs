namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>The parties of a cell while it is read: decides which words are a person's position and which a party of their own.</summary>
/// <param name="positionsFollowNames">The cell begins with a name, so positions stand after the names.</param>
internal sealed class PartyList(PartyTexts texts, bool positionsFollowNames)
{
    private readonly List<Responsible> parties = [];
    private readonly List<string> doubts = [];
    private readonly List<string> strange = [];
    private readonly HashSet<int> positionBeforeName = [];
    private PartyText? positionOfNext;
    private string? positionOfFollowing;
    private (int Person, string Position)? between;

    public IReadOnlyList<string> Doubts => [.. doubts.Distinct()];

    /// <summary>The words that are no known party, as printed.</summary>
    public IReadOnlyList<string> Strange => [.. strange.Distinct()];

    public void AddPerson(string name)
    {
        var position = positionOfNext?.Words ?? positionOfFollowing;
        if (position is not null) positionBeforeName.Add(parties.Count);
        parties.Add(new Responsible { Type = ResponsibleType.Person, Name = name, Role = position, Code = CodeOf(position), Grades = positionOfNext?.Grades });
        positionOfNext = null;
    }

    /// <summary>Adds the words between two names, or around them.</summary>
    /// <param name="beforeName">A name follows; words that touch it may be its position.</param>
    public void AddWords(string stretch, bool beforeName)
    {
        var trimmed = stretch.TrimEnd();
        var touchesNext = beforeName && trimmed.Length > 0 && trimmed[^1] is not (',' or ';' or '/' or '+' or '&') && !trimmed.Ends(" и");
        var explains = stretch.TrimStart() is ['-' or '–' or '—' or '(' or ':', ..];
        var pieces = texts.Split(stretch).FindAll(piece => !CellMarks.IsLabel(piece.Words));
        if (pieces.Count > 0) positionOfFollowing = null;
        SettleBetween(pieces);
        if (touchesNext && pieces is [.., { Known.Collective: false } one, { AfterAnd: true, Known.Collective: false } other]) doubts.Add($"«{one.Words} и {other.Words}»: один человек или двое?");
        if (parties.Count == 0 && CellMarks.IsControl(trimmed)) doubts.Add("Первым назван тот, кто контролирует: кто исполняет?");
        for (var i = 0; i < pieces.Count; i++)
        {
            var isLast = i == pieces.Count - 1;
            if (!(touchesNext && isLast && TakenByNext(pieces[i]))) Place(pieces[i], touchesNext && isLast, explains && i == 0);
        }
    }

    public IReadOnlyList<Responsible> ToResponsibles()
    {
        SettleBetween([]);
        var distinct = new List<Responsible>();
        foreach (var party in parties)
        {
            var same = distinct.FindIndex(other => other.Type == party.Type && Same(other, party));
            if (same < 0) distinct.Add(party with { IsLead = distinct.Count == 0 });
            else if (party.Role is not null && distinct[same].Role != party.Role) distinct[same] = distinct[same] with { Role = Joined(distinct[same].Role, party.Role), Code = distinct[same].Code ?? party.Code };
        }

        return distinct;
    }

    /// <summary>«Классные руководители Иванова И.И., Петрова П.П.»: what touches a name is its position, a plural one that of those after it too.</summary>
    private bool TakenByNext(PartyText piece)
    {
        if (positionsFollowNames && parties is [.., { Type: ResponsibleType.Person, Role: null }]) return false;
        if (PluralPosition.Singular(piece.Words) is { } singular) positionOfFollowing = singular;
        else if (piece.Known is { Collective: true } || CellMarks.IsPointer(piece.Words)) return false;
        else positionOfNext = piece;
        if (piece.Known is null) Doubt(piece);
        return true;
    }

    /// <param name="explains">A dash or a bracket says that it is a position of those before it.</param>
    private void Place(PartyText piece, bool touchesNext, bool explains)
    {
        if (CellMarks.IsPointer(piece.Words) && piece.Known is null or { Code: null }) doubts.Add($"«{piece.Words}»: не сказано, кто именно.");
        else if (PersonNames.LooksLikeSurname(piece.Words) && piece.Known is null) AddNameWithoutInitials(piece.Words);
        else if ((explains || piece.Known?.Code is not ("ClassTeacher" or "Mentor" or "Mentee" or "Parent")) && SharePlural(piece.Words)) return;
        else if (piece.Known is { Collective: true } || parties is not [.., { Type: ResponsibleType.Person } person]) AddParty(piece);
        else if (person.Role is null) GivePosition(piece, touchesNext);
        else AddAfterPosition(person, piece);
    }

    private void AddParty(PartyText piece)
    {
        if (piece.Known is null) Doubt(piece);
        parties.Add(new Responsible { Type = piece.Known?.Type ?? ResponsibleType.Role, Role = piece.Words, Code = piece.Known?.Code, Grades = piece.Grades });
    }

    private void AddNameWithoutInitials(string name)
    {
        doubts.Add($"«{name}»: похоже на имя, но инициалы не указаны.");
        parties.Add(new Responsible { Type = ResponsibleType.Person, Name = name });
    }

    private void GivePosition(PartyText piece, bool touchesNext)
    {
        if (piece.Known is null) Doubt(piece);
        parties[^1] = parties[^1] with { Role = piece.Words, Code = CodeOf(piece.Words), Grades = piece.Grades };
        if (touchesNext) between = (parties.Count - 1, piece.Words);
    }

    /// <summary>One person may hold two positions, and somebody else may be named by a position alone: only the second is sure where positions stand before the names.</summary>
    private void AddAfterPosition(Responsible person, PartyText piece)
    {
        if (piece.Known is not null && positionBeforeName.Contains(parties.Count - 1))
        {
            AddParty(piece);
            return;
        }

        parties[^1] = person with { Role = Joined(person.Role, piece.Words), Code = person.Code ?? piece.Known?.Code };
        if (piece.Known is null) Doubt(piece);
        else doubts.Add($"«{piece.Words}»: вторая должность ({person.Name}) или другой человек?");
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

    /// <summary>«Иванова И.И., директор Петрова П.П.»: whose position it is shows what stands after the second name.</summary>
    private void SettleBetween(List<PartyText> next)
    {
        if (between is { } open && parties.Count > open.Person + 1 && parties[open.Person + 1] is { Role: null, Type: ResponsibleType.Person } after && next.Count == 0)
            doubts.Add($"«{open.Position}»: это {parties[open.Person].Name} или {after.Name}?");
        if (between is { } settled && parties.Count > settled.Person + 1) between = null;
    }

    private void Doubt(PartyText unknown)
    {
        doubts.Add($"Не понял, кто это: «{unknown.Words}».");
        strange.Add(unknown.Words);
    }

    private string? CodeOf(string? position) => position is null ? null : texts.CodeOf(position);

    private static string Joined(string? before, string more) => before is null ? more : $"{before}, {more}";

    private static bool Same(Responsible one, Responsible other) =>
        one.Name is not null ? one.Name == other.Name : other.Name is null && string.Equals(one.Role, other.Role, StringComparison.OrdinalIgnoreCase) && one.Grades == other.Grades;
}
