namespace MentorBot.Host.Data.Entities;

internal enum VersionState
{
    /// <summary>Can be walked through and changed; nobody is given it.</summary>
    Draft,
    Published,

    /// <summary>Given to nobody any more; who is inside finishes it.</summary>
    Withdrawn,
}

/// <summary>One version of a questionnaire of the program or of a school.</summary>
internal sealed class QuestionnaireVersion
{
    /// <summary>The owner of the questionnaires that come with the program.</summary>
    public const long TheProgram = 0;

    public long Id { get; init; }

    /// <summary>The school, or <see cref="TheProgram"/>.</summary>
    public long OwnerId { get; init; }
    public required string Code { get; init; }

    /// <summary>Counts the published versions from 1; 0 for the draft, of which a code has one at most.</summary>
    public int Number { get; set; }
    public VersionState State { get; set; }

    /// <summary>The definition as the reader of definitions takes it, with its wordings.</summary>
    public required string Definition { get; set; }

    /// <summary>Counts the changes of wording, so that other instances notice them.</summary>
    public int Revision { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }
}
