namespace MentorBot.Emulator.Store;

/// <summary>
/// A message as it stands now. <see cref="Text"/> is the caption where there is a file; entities, markup and sticker are JSON of the Bot API.
/// </summary>
internal sealed record StoredMessage(long ChatId, bool FromBot, long Date)
{
    public long MessageId { get; init; }
    public long Version { get; init; }
    public long? EditDate { get; init; }
    public bool IsDeleted { get; init; }
    public string? Text { get; init; }
    public string? Entities { get; init; }
    public string? Markup { get; init; }
    public string? Sticker { get; init; }
    public string? FileId { get; init; }
}
