using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>Where messages go.</summary>
public sealed record Chat
{
    /// <summary>The id to send to.</summary>
    public required long Id { get; init; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The title of a group.</summary>
    public string? Title { get; init; }

    /// <summary>The person's name in links, without @.</summary>
    public string? Username { get; init; }

    /// <summary>The person's first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The person's last name.</summary>
    public string? LastName { get; init; }

    /// <summary>True for the chat of one person with the bot.</summary>
    [JsonIgnore]
    public bool IsPrivate => Type == "private";
}
