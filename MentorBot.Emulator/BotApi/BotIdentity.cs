using System.Globalization;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>Who the bot is for people and in the Bot API.</summary>
internal sealed class BotIdentity(EmulatorOptions options)
{
    public long Id { get; } = long.TryParse(options.Tokens.FirstOrDefault()?.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 1;

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["is_bot"] = true,
        ["first_name"] = options.BotName,
        ["username"] = options.BotUsername,
    };
}
