namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>What kind of party answers for a measure.</summary>
public enum ResponsibleType
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A role or a collective of the school without a name.</summary>
    Role,

    /// <summary>An organisation or a body above the school.</summary>
    Org,
}

/// <summary>One party of a «responsible» cell.</summary>
public sealed record Responsible
{
    /// <summary>Person, role or organisation.</summary>
    public required ResponsibleType Type { get; init; }

    /// <summary>«Фамилия И.О.»; null when nobody is named.</summary>
    public string? Name { get; init; }

    /// <summary>The position, collective or organisation as printed; singular where several persons share a plural one.</summary>
    public string? Role { get; init; }

    /// <summary>The code of the role or of the organisation («Deputy», «ClassTeacher», «School»); null when the words are not known.</summary>
    public string? Code { get; init; }

    /// <summary>The classes to which a collective is narrowed, such as «5-11».</summary>
    public string? Grades { get; init; }

    /// <summary>The first party of the cell leads; only the lead is escalated.</summary>
    public bool IsLead { get; init; }
}
