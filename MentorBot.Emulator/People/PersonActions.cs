using System.Text.Json.Nodes;
using MentorBot.Emulator.BotApi;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.People;

/// <summary>What a person can do in the chat; each gives the update that the bot will get, or 0 where it wants none of the kind.</summary>
internal sealed class PersonActions(BotIdentity bot)
{
    private const int MaxText = 4096;

    public long Say(EmulatorState state, Person person, string text)
    {
        var trimmed = Checked(text);
        var entities = EntityDetection.AddTo(trimmed, []);
        return Post(state, person, new StoredMessage(person.ChatId, FromBot: false, state.Now)
        {
            Text = trimmed,
            Entities = entities.Count == 0 ? null : entities.ToJsonString(WireJson.Options),
        });
    }

    public long Correct(EmulatorState state, Person person, long messageId, string text)
    {
        var trimmed = Checked(text);
        var old = state.Messages.Find(person.ChatId, messageId);
        if (old is null or { FromBot: true } or { Text: null }) throw new EmulatorRefusal(404, "This person has no such message.");
        var edited = state.Messages.Change(old with { Text = trimmed, Entities = null, EditDate = state.Now });
        return state.Updates.Add("edited_message", $"{person.ChatId}", WireObjects.Message(edited, person, bot, state.Files));
    }

    public long SendFile(EmulatorState state, Person person, Upload upload, string? caption)
    {
        var file = state.Files.Add(upload.Name, upload.Mime, upload.Content);
        return Post(state, person, new StoredMessage(person.ChatId, FromBot: false, state.Now)
        {
            FileId = file.FileId,
            Text = string.IsNullOrWhiteSpace(caption) ? null : caption.Trim(),
        });
    }

    public long SendSticker(EmulatorState state, Person person)
    {
        var sticker = new JsonObject
        {
            ["file_id"] = "CAACAgsticker",
            ["file_unique_id"] = "AgADsticker",
            ["type"] = "regular",
            ["width"] = 512,
            ["height"] = 512,
            ["is_animated"] = false,
            ["is_video"] = false,
            ["emoji"] = "👍",
        };
        return Post(state, person, new StoredMessage(person.ChatId, FromBot: false, state.Now) { Sticker = sticker.ToJsonString(WireJson.Options) });
    }

    /// <summary>A tap on any button of any message: an app may be out of date or forged, and so may what it sends.</summary>
    public (long UpdateId, long TapId) Tap(EmulatorState state, Person person, long messageId, string data)
    {
        var message = state.Messages.Find(person.ChatId, messageId);
        var tapId = state.Taps.Add(person.ChatId);
        var updateId = state.Updates.Add("callback_query", $"tap{person.ChatId}", new JsonObject
        {
            ["id"] = $"{tapId}",
            ["from"] = WireObjects.User(person),
            ["message"] = message is null
                ? WireObjects.InaccessibleMessage(messageId, person)
                : WireObjects.Message(message, person, bot, state.Files),
            ["chat_instance"] = $"{person.ChatId}",
            ["data"] = data,
        });
        return (updateId, tapId);
    }

    public long SetBlocked(EmulatorState state, Person person, bool blocked)
    {
        state.People.SetBlocked(person.ChatId, blocked);
        return state.Updates.Add("my_chat_member", $"member{person.ChatId}", new JsonObject
        {
            ["chat"] = WireObjects.Chat(person),
            ["from"] = WireObjects.User(person),
            ["date"] = state.Now,
            ["old_chat_member"] = Membership(blocked ? "member" : "kicked"),
            ["new_chat_member"] = Membership(blocked ? "kicked" : "member"),
        });
    }

    private JsonObject Membership(string status) => new() { ["user"] = bot.ToJson(), ["status"] = status };

    private long Post(EmulatorState state, Person person, StoredMessage message)
    {
        // An app lets nobody write to a bot they have blocked: it unblocks first.
        if (person.IsBlocked) SetBlocked(state, person, blocked: false);
        var added = state.Messages.Add(message);
        return state.Updates.Add("message", $"{person.ChatId}", WireObjects.Message(added, person, bot, state.Files));
    }

    private static string Checked(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is > 0 and <= MaxText ? trimmed : throw new EmulatorRefusal(400, "A text has 1 to 4096 characters.");
    }
}
