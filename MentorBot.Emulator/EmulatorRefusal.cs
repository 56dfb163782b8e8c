namespace MentorBot.Emulator;

/// <summary>The server says no, in Telegram's own words. Thrown before anything is changed.</summary>
internal sealed class EmulatorRefusal(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    public static EmulatorRefusal BadRequest(string words) => new(400, $"Bad Request: {words}");
}
