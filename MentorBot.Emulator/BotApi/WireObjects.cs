using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi;

/// <summary>The objects of the Bot API as they go over the wire.</summary>
internal static class WireObjects
{
    public static JsonObject User(Person person)
    {
        var user = new JsonObject { ["id"] = person.ChatId, ["is_bot"] = false };
        AddNames(user, person);
        user["language_code"] = "ru";
        return user;
    }

    public static JsonObject Chat(Person person)
    {
        var chat = new JsonObject { ["id"] = person.ChatId };
        AddNames(chat, person);
        chat["type"] = "private";
        return chat;
    }

    public static JsonObject Message(StoredMessage message, Person person, BotIdentity bot, FilesTable files)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.MessageId,
            ["from"] = message.FromBot ? bot.ToJson() : User(person),
            ["chat"] = Chat(person),
            ["date"] = message.Date,
        };
        if (message.EditDate is { } edited) json["edit_date"] = edited;
        if (message.Sticker is { } sticker) json["sticker"] = JsonNode.Parse(sticker);
        var file = message.FileId is { } id ? files.Find(id) : null;
        if (file is not null) json["document"] = Document(file);
        if (message.Text is { } text) json[file is null ? "text" : "caption"] = text;
        if (message.Entities is { } entities) json[file is null ? "entities" : "caption_entities"] = JsonNode.Parse(entities);
        if (message.Markup is { } markup && Markup.IsInline(markup)) json["reply_markup"] = JsonNode.Parse(markup);
        return json;
    }

    /// <summary>What stands in a tap's place for a message that is gone.</summary>
    public static JsonObject InaccessibleMessage(long messageId, Person person) => new()
    {
        ["message_id"] = messageId,
        ["chat"] = Chat(person),
        ["date"] = 0,
    };

    private static JsonObject Document(StoredFile file) => new()
    {
        ["file_name"] = file.Name,
        ["mime_type"] = file.Mime,
        ["file_id"] = file.FileId,
        ["file_unique_id"] = file.FileId,
        ["file_size"] = file.Size,
    };

    private static void AddNames(JsonObject json, Person person)
    {
        json["first_name"] = person.FirstName;
        if (person.LastName is { } last) json["last_name"] = last;
        if (person.Username is { } username) json["username"] = username;
    }
}
