using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi;

/// <summary>Finds what a call is about, or refuses it.</summary>
internal static class Chats
{
    /// <summary>The person to write to.</summary>
    public static Person Of(ApiCall call, EmulatorState state)
    {
        if (string.IsNullOrEmpty(call.Text("chat_id"))) throw EmulatorRefusal.BadRequest("chat_id is empty");
        var person = call.Number("chat_id") is { } id ? state.People.Find(id) : null;
        if (person is null) throw EmulatorRefusal.BadRequest("chat not found");
        return person.IsBlocked ? throw new EmulatorRefusal(403, "Forbidden: bot was blocked by the user") : person;
    }

    /// <summary>The bot's message to edit.</summary>
    public static StoredMessage EditableMessage(ApiCall call, Person person, EmulatorState state)
    {
        if (string.IsNullOrEmpty(call.Text("message_id"))) throw EmulatorRefusal.BadRequest("message identifier is not specified");
        var message = call.Number("message_id") is { } id ? state.Messages.Find(person.ChatId, id) : null;
        if (message is null) throw EmulatorRefusal.BadRequest("message to edit not found");
        var editable = message.FromBot && (message.Markup is null || Markup.IsInline(message.Markup));
        return editable ? message : throw EmulatorRefusal.BadRequest("message can't be edited");
    }

    /// <summary>Puts the edited content into the message's place.</summary>
    public static StoredMessage Edit(StoredMessage old, StoredMessage edited, EmulatorState state)
    {
        if (edited == old)
        {
            throw EmulatorRefusal.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        return state.Messages.Change(edited with { EditDate = state.Now });
    }
}
