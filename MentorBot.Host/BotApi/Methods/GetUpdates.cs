using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Waits for updates and confirms those before <see cref="Offset"/>.</summary>
public sealed record GetUpdates() : BotApiRequest<Update[]>("getUpdates")
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    /// <summary>The first update to get; all below it are confirmed and never come again. Without it: the earliest unconfirmed.</summary>
    public long? Offset { get; init; }

    /// <summary>1 to 100 updates at once; 100 without it.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds to wait where there is nothing yet, 50 at most.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds to get; null keeps what the last call said.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>Nobody is answered while this call hangs, and it may be repeated at will: so it is given up earlier than others.</summary>
    internal override TimeSpan TimeoutOf(BotApiOptions options) => TimeSpan.FromSeconds(Timeout ?? 0) + Shorter(options.Timeout, LongestSilence);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
