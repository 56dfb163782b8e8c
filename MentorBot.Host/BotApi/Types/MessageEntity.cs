namespace MentorBot.Host.BotApi.Types;

/// <summary>A marked part of a text; positions count UTF-16 code units, as a C# string does.</summary>
public sealed record MessageEntity
{
    /// <summary>What the mark is, such as <c>bold</c>, <c>italic</c>, <c>code</c>, <c>text_link</c>, <c>bot_command</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Offset { get; init; }

    /// <summary>How long it is.</summary>
    public required int Length { get; init; }

    /// <summary>The address of a <c>text_link</c>.</summary>
    public string? Url { get; init; }
}
