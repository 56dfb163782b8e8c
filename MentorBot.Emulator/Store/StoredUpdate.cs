namespace MentorBot.Emulator.Store;

/// <summary>An update that the bot has not confirmed. Updates of one queue are posted to a webhook one after the other.</summary>
internal sealed record StoredUpdate(long UpdateId, string Queue, string Json);
