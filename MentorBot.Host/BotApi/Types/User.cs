using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A person or a bot.</summary>
public sealed record User
{
    /// <summary>The id; in a private chat equal to the chat's.</summary>
    [JsonRequired]
    public long Id { get; set; }

    /// <summary>True for a bot.</summary>
    public bool IsBot { get; set; }

    /// <summary>The first name as the person gave it.</summary>
    public string FirstName { get; set; } = "";

    /// <summary>The last name, if given.</summary>
    public string? LastName { get; set; }

    /// <summary>The name in links, without @.</summary>
    public string? Username { get; set; }

    /// <summary>IETF tag of the language of the person's app.</summary>
    public string? LanguageCode { get; set; }
}
