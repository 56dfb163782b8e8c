namespace MentorBot.Host.BotApi;

/// <summary>A call of the Bot API that did not succeed. Its text holds no token and no address.</summary>
public sealed class BotApiException(string method, BotApiErrorKind kind, int errorCode, string description, TimeSpan? retryAfter = null)
    : Exception($"{method}: {kind} {errorCode} {description}")
{
    /// <summary>The method that was called.</summary>
    public string Method { get; } = method;

    /// <summary>What the failure means for the caller.</summary>
    public BotApiErrorKind Kind { get; } = kind;

    /// <summary>The server's <c>error_code</c>, or the HTTP status; 0 where no answer came.</summary>
    public int ErrorCode { get; } = errorCode;

    /// <summary>The server's own words, or what went wrong on the way to it.</summary>
    public string Description { get; } = description;

    /// <summary>How long to wait before the next call; set with <see cref="BotApiErrorKind.TooManyRequests"/>.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
