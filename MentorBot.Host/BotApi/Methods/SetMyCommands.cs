using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Sets the bot's menu of commands.</summary>
public sealed record SetMyCommands() : BotApiRequest<bool>("setMyCommands")
{
    /// <summary>The lines of the menu, 100 at most.</summary>
    public required IReadOnlyList<BotCommand> Commands { get; init; }
}
