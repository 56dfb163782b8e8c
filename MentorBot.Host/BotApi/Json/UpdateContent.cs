using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>The wire form of <see cref="Update"/>, read by <see cref="UpdateConverter"/>.</summary>
internal sealed record UpdateContent
{
    public long UpdateId { get; init; }
    public Message? Message { get; init; }
    public Message? EditedMessage { get; init; }
    public CallbackQuery? CallbackQuery { get; init; }
    public ChatMemberUpdated? MyChatMember { get; init; }
}
