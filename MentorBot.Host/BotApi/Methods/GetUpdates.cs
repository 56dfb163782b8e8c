using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Waits for updates and confirms those before <see cref="Offset"/>.</summary>
public sealed record GetUpdates() : BotApiRequest<Update[]>("getUpdates")
{
    /// <summary>The first update to get; all below it are confirmed and never come again. Without it: the earliest unconfirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>1 to 100 updates at once; 100 without it.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds to wait where there is nothing yet, 50 at most.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds to get; null keeps what the last call said.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    internal override TimeSpan TimeoutOf(BotApiOptions options) => options.Timeout + TimeSpan.FromSeconds(Timeout ?? 0);
}
