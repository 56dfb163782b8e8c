using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class SendDocument(EmulatorStore store, BotIdentity bot) : IBotMethod
{
    private const int MaxBytes = 50 * 1024 * 1024;

    public string Name => "sendDocument";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var upload = call.File("document");
        if (upload is null && string.IsNullOrEmpty(call.Text("document"))) throw EmulatorRefusal.BadRequest("there is no document in the request");
        if (upload is { Content.Length: 0 }) throw EmulatorRefusal.BadRequest("file must be non-empty");
        if (upload is { Content.Length: > MaxBytes }) throw new EmulatorRefusal(413, "Request Entity Too Large");
        var caption = FormattedText.Caption(call);
        var markup = Markup.Any(call);
        return store.RunAsync<JsonNode>(state =>
        {
            var person = Chats.Of(call, state);
            var file = upload is null ? state.Files.Find(call.Text("document")!) : state.Files.Add(upload.Name, upload.Mime, upload.Content);
            if (file is null) throw EmulatorRefusal.BadRequest("wrong file identifier/HTTP URL specified");
            var message = state.Messages.Add(new StoredMessage(person.ChatId, FromBot: true, state.Now)
            {
                Text = caption?.Text,
                Entities = caption?.Entities,
                Markup = markup,
                FileId = file.FileId,
            });
            return WireObjects.Message(message, person, bot, state.Files);
        });
    }
}
