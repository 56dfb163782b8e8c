namespace MentorBot.Host.BotApi;

/// <summary>Where the Bot API server is and who the bot is.</summary>
public sealed class BotApiOptions
{
    /// <summary>
    /// The server without the token: calls go to <c>{BaseUrl}/bot{token}/{method}</c>, files to <c>{BaseUrl}/file/bot{token}/{path}</c>.
    /// Read at every call, so that a program that serves its own emulator may set it once its address is known.
    /// </summary>
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>The secret of the bot. It never appears in an exception or a log.</summary>
    public required string Token { get; init; }

    /// <summary>How long one call may take. <see cref="Methods.GetUpdates"/> gets its own waiting time on top and no more than ten seconds of this, an upload <see cref="TransferTimeout"/>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the upload or download of a file may take.</summary>
    public TimeSpan TransferTimeout { get; set; } = TimeSpan.FromMinutes(3);
}
