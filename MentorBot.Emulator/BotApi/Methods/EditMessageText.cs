using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class EditMessageText(EmulatorStore store, BotIdentity bot) : IBotMethod
{
    public string Name => "editMessageText";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var text = FormattedText.Required(call);
        var markup = Markup.InlineOnly(call);
        return store.RunAsync<JsonNode>(state =>
        {
            var person = Chats.Of(call, state);
            var old = Chats.EditableMessage(call, person, state);
            if (old.FileId is not null) throw EmulatorRefusal.BadRequest("there is no text in the message to edit");
            var edited = Chats.Edit(old, old with { Text = text.Text, Entities = text.Entities, Markup = markup }, state);
            return WireObjects.Message(edited, person, bot, state.Files);
        });
    }
}
