using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Asks who the bot is; also the way to try the token.</summary>
public sealed record GetMe() : BotApiRequest<User>("getMe");
