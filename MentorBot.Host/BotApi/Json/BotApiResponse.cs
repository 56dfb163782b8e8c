using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>The envelope around every answer of the Bot API.</summary>
internal sealed record BotApiResponse<TResult>
{
    public bool Ok { get; set; }
    public TResult? Result { get; set; }
    public int? ErrorCode { get; set; }
    public string? Description { get; set; }
    public ResponseParameters? Parameters { get; set; }
}
