namespace MentorBot.Emulator.Store;

/// <summary>Someone who can talk to the bot; the chat has the person's id.</summary>
internal sealed record Person(long ChatId, string FirstName, string? LastName, string? Username, bool IsBlocked, long Version);
