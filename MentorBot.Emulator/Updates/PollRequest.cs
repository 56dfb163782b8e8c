namespace MentorBot.Emulator.Updates;

/// <summary>What a call of getUpdates asks for.</summary>
internal sealed record PollRequest(long Offset, int Limit, TimeSpan Wait, string[]? AllowedUpdates);
