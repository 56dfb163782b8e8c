namespace MentorBot.Host.BotApi.Methods;

/// <summary>Asks where a file of at most 20 MB can be downloaded.</summary>
public sealed record GetFile() : BotApiRequest<Types.File>("getFile")
{
    /// <summary>The file.</summary>
    public required string FileId { get; init; }
}
