using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>
/// What is read of the message that the server returns to whoever sent or edited it. It echoes the whole
/// <see cref="Message"/>, which the sender knows already, all but its id.
/// </summary>
public sealed record SentMessage
{
    /// <summary>The id inside the chat, by which it can be edited or deleted.</summary>
    [JsonRequired]
    public long MessageId { get; set; }
}
