using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>Where messages go.</summary>
public sealed record Chat
{
    /// <summary>The id to send to.</summary>
    [JsonRequired]
    public long Id { get; set; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The title of a group.</summary>
    public string? Title { get; set; }

    /// <summary>The person's name in links, without @.</summary>
    public string? Username { get; set; }

    /// <summary>The person's first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The person's last name.</summary>
    public string? LastName { get; set; }

    /// <summary>True for the chat of one person with the bot.</summary>
    [JsonIgnore]
    public bool IsPrivate => Type == "private";
}
