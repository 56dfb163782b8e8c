namespace MentorBot.Host.BotApi.Types;

/// <summary>A person or a bot.</summary>
public sealed record User
{
    /// <summary>The id; in a private chat equal to the chat's.</summary>
    public required long Id { get; init; }

    /// <summary>True for a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>The first name as the person gave it.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>The last name, if given.</summary>
    public string? LastName { get; init; }

    /// <summary>The name in links, without @.</summary>
    public string? Username { get; init; }

    /// <summary>IETF tag of the language of the person's app.</summary>
    public string? LanguageCode { get; init; }
}
