namespace MentorBot.Host.BotApi.Types;

/// <summary>A file to upload.</summary>
/// <param name="FileName">The name the person will see.</param>
/// <param name="Content">The bytes, 50 MB at most.</param>
public sealed record InputFile(string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>The media type; Telegram judges by the name anyway.</summary>
    public string MimeType { get; init; } = "application/octet-stream";
}
