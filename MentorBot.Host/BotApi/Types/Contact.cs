using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A phone contact that a person shared.</summary>
public sealed record Contact
{
    /// <summary>The number as the app sent it.</summary>
    [JsonRequired]
    public string PhoneNumber { get; set; } = "";

    /// <summary>The contact's first name.</summary>
    public string FirstName { get; set; } = "";

    /// <summary>The contact's last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The contact's account; equal to the sender's id for their own number.</summary>
    public long? UserId { get; set; }
}
