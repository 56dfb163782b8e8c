using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>The wire form of <see cref="Update"/>, read by <see cref="UpdateConverter"/>.</summary>
internal sealed record UpdateContent
{
    public long UpdateId { get; set; }
    public Message? Message { get; set; }
    public Message? EditedMessage { get; set; }
    public CallbackQuery? CallbackQuery { get; set; }
    public ChatMemberUpdated? MyChatMember { get; set; }
}
