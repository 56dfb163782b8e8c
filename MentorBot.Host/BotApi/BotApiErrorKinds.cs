namespace MentorBot.Host.BotApi;

/// <summary>The table from the server's refusal to its meaning.</summary>
internal static class BotApiErrorKinds
{
    // The server has no codes for these: its wording is the only mark.
    private static readonly (string Words, BotApiErrorKind Kind)[] Refusals =
    [
        ("message is not modified", BotApiErrorKind.NotModified),
        ("message to edit not found", BotApiErrorKind.MessageNotFound),
        ("message to delete not found", BotApiErrorKind.MessageNotFound),
        ("message can't be edited", BotApiErrorKind.MessageNotFound),
        ("there is no text in the message to edit", BotApiErrorKind.MessageNotFound),
        ("message can't be deleted", BotApiErrorKind.MessageNotFound),
        ("message_id_invalid", BotApiErrorKind.MessageNotFound),
        ("query is too old", BotApiErrorKind.QueryTooOld),
        ("query id is invalid", BotApiErrorKind.QueryTooOld),
        ("query_id_invalid", BotApiErrorKind.QueryTooOld),
        ("chat not found", BotApiErrorKind.Blocked),
        ("user not found", BotApiErrorKind.Blocked),
        ("peer_id_invalid", BotApiErrorKind.Blocked),
        ("user is deactivated", BotApiErrorKind.Blocked),
        ("input_user_deactivated", BotApiErrorKind.Blocked),
    ];

    public static BotApiErrorKind Of(int code, string description) => code switch
    {
        400 => OfRefusal(description),
        401 or 404 => BotApiErrorKind.Unauthorized,
        403 => BotApiErrorKind.Blocked,
        409 => BotApiErrorKind.Conflict,
        429 => BotApiErrorKind.TooManyRequests,
        >= 500 => BotApiErrorKind.ServerError,
        _ => BotApiErrorKind.BadRequest,
    };

    private static BotApiErrorKind OfRefusal(string description)
    {
        foreach (var (words, kind) in Refusals)
            if (description.Contains(words, StringComparison.OrdinalIgnoreCase)) return kind;
        return BotApiErrorKind.BadRequest;
    }
}
