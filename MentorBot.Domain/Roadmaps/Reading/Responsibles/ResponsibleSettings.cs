namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>The positions and abbreviations of a school that the program's dictionary does not have.</summary>
public sealed record ResponsibleSettings
{
    /// <summary>A school with none of its own.</summary>
    public static ResponsibleSettings Default { get; } = new();

    /// <summary>Looked up before the program's own dictionary; the first that fits wins.</summary>
    public IReadOnlyList<KnownParty> Known { get; init; } = [];
}

/// <summary>A party that a school's documents name.</summary>
/// <param name="Words">How its words begin («ЗДИОТ», «старший методист»). Capitals and words of up to three letters are taken whole, of longer ones the ending may differ.</param>
/// <param name="Type">A role of the school or an organisation; no person.</param>
/// <param name="Code">The code of the role; null where it has none.</param>
/// <param name="Collective">It stands for many, so it is never the position of one person.</param>
public sealed record KnownParty(string Words, ResponsibleType Type, string? Code = null, bool Collective = false)
{
    /// <summary>Who of the school is meant, by the id that the caller knows them by; null where the words name no one person.</summary>
    public string? Holder { get; init; }
}
