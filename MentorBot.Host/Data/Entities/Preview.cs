namespace MentorBot.Host.Data.Entities;

/// <summary>One person's walk through a draft: apart from all assignments, so that nothing of it is ever taken for an answer.</summary>
internal sealed class Preview
{
    /// <summary>Who walks; one preview at a time.</summary>
    public long PersonId { get; init; }
    public long VersionId { get; set; }

    /// <summary>The engine's own state.</summary>
    public string? RunState { get; set; }

    /// <summary>The engine's answers, as JSON.</summary>
    public string? Answers { get; set; }

    /// <summary>As whom the draft is walked through (role, form, grade), as JSON.</summary>
    public string? Persona { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }
}
