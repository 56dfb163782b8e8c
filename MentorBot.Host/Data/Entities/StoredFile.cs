namespace MentorBot.Host.Data.Entities;

/// <summary>A photo or document given as an answer.</summary>
internal sealed class StoredFile
{
    public long Id { get; init; }
    public long AssignmentId { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public long Size { get; init; }

    /// <summary>The messenger's name of a file that was sent in the chat; null for one that was uploaded.</summary>
    public string? MessengerFile { get; init; }

    /// <summary>What was uploaded; null where the messenger keeps it.</summary>
    public byte[]? Content { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}
