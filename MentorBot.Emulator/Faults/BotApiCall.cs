namespace MentorBot.Emulator.Faults;

/// <summary>One call of the Bot API as the server saw it. Times are timestamps of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
/// <param name="Method">As the bot named it.</param>
/// <param name="Received">When its parameters were read.</param>
public sealed record BotApiCall(string Method, long Received)
{
    public long? ChatId { get; init; }

    /// <summary>The text as the bot gave it; null where the method has none.</summary>
    public string? Text { get; init; }

    /// <summary>The buttons as the bot gave them, as JSON.</summary>
    public string? ReplyMarkup { get; init; }

    /// <summary>The message that is edited or deleted.</summary>
    public long? MessageId { get; init; }

    public Fault Fault { get; init; }

    /// <summary>The HTTP status; 0 where the connection was reset before anything was done.</summary>
    public int Status { get; init; }

    /// <summary>When it took effect; null where it was refused or never done.</summary>
    public long? Handled { get; init; }

    /// <summary>When the whole answer had been given to the connection; null where it was cut off.</summary>
    public long? Answered { get; init; }
}
