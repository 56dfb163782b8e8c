using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>The envelope around every answer of the Bot API.</summary>
internal sealed record BotApiResponse<TResult>
{
    public bool Ok { get; init; }
    public TResult? Result { get; init; }
    public int? ErrorCode { get; init; }
    public string? Description { get; init; }
    public ResponseParameters? Parameters { get; init; }
}
