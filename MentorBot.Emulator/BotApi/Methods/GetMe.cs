using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class GetMe(BotIdentity bot) : IBotMethod
{
    public string Name => "getMe";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var me = bot.ToJson();
        me["can_join_groups"] = false;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = false;
        return Task.FromResult<JsonNode>(me);
    }
}
