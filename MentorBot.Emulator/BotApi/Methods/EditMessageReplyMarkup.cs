using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class EditMessageReplyMarkup(EmulatorStore store, BotIdentity bot) : IBotMethod
{
    public string Name => "editMessageReplyMarkup";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var markup = Markup.InlineOnly(call);
        return store.RunAsync<JsonNode>(state =>
        {
            var person = Chats.Of(call, state);
            var old = Chats.EditableMessage(call, person, state);
            var edited = Chats.Edit(old, old with { Markup = markup }, state);
            return WireObjects.Message(edited, person, bot, state.Files);
        });
    }
}
