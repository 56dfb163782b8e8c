using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class SendMessage(EmulatorStore store, BotIdentity bot) : IBotMethod
{
    public string Name => "sendMessage";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var text = FormattedText.Required(call);
        var markup = Markup.Any(call);
        return store.RunAsync<JsonNode>(state =>
        {
            var person = Chats.Of(call, state);
            var message = state.Messages.Add(new StoredMessage(person.ChatId, FromBot: true, state.Now)
            {
                Text = text.Text,
                Entities = text.Entities,
                Markup = markup,
            });
            return WireObjects.Message(message, person, bot, state.Files);
        });
    }
}
