namespace MentorBot.Bench.Server;

/// <summary>A message of the bot as it stands in a chat.</summary>
/// <param name="RawText">The text as a JSON string.</param>
internal sealed record SentMessage(long Id, long Date, string Text, byte[] RawText, Markup? Markup)
{
    /// <summary>What the buttons under it send back.</summary>
    public IReadOnlyList<string> Actions => Markup?.Actions ?? [];

    public bool LooksLike(SentMessage other) =>
        RawText.AsSpan().SequenceEqual(other.RawText) && (Markup?.IsSameAs(other.Markup) ?? other.Markup is null);
}
