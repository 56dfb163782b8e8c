using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.People;

/// <summary>The people of the emulator for the program that hosts it, so that a sample school's people have their chats.</summary>
public sealed class EmulatorPeople
{
    private readonly EmulatorStore _store;

    internal EmulatorPeople(EmulatorStore store) => _store = store;

    /// <summary>Creates the person with this chat id, or renames the one that has it.</summary>
    public Task EnsureAsync(long chatId, string firstName, string? lastName = null, string? username = null) =>
        _store.RunAsync(state => state.People.Put(chatId, firstName, lastName, username));
}
