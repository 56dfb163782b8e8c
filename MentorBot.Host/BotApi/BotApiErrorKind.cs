namespace MentorBot.Host.BotApi;

/// <summary>What a failed call means for the caller.</summary>
public enum BotApiErrorKind
{
    /// <summary>400 and every other refusal without a kind of its own: the same call will be refused again.</summary>
    BadRequest,

    /// <summary>429: wait <see cref="BotApiException.RetryAfter"/>, then call again.</summary>
    TooManyRequests,

    /// <summary>403, or a chat that does not exist: the person cannot be reached until they write again.</summary>
    Blocked,

    /// <summary>The edited message already looks like that: as good as done.</summary>
    NotModified,

    /// <summary>The message to edit or delete is gone or can no longer be changed.</summary>
    MessageNotFound,

    /// <summary>The tap was answered too late; the person has stopped waiting.</summary>
    QueryTooOld,

    /// <summary>409: another poller is running, or a webhook is set.</summary>
    Conflict,

    /// <summary>401, or 404 of a malformed token: the token is wrong.</summary>
    Unauthorized,

    /// <summary>5xx: the server could not do it; call again later.</summary>
    ServerError,

    /// <summary>No connection came about: the call was surely not delivered.</summary>
    ConnectFailed,

    /// <summary>The call was sent, or may have been, and no readable answer came: done or not, nobody knows.</summary>
    Ambiguous,
}
