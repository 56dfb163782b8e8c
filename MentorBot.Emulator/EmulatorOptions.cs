using MentorBot.Emulator.Faults;

namespace MentorBot.Emulator;

/// <summary>How the emulated Bot API server is set up.</summary>
public sealed class EmulatorOptions
{
    /// <summary>The SQLite file that keeps people, messages, files and what the bot has not yet taken.</summary>
    public string DatabasePath { get; set; } = "data/emulator.db";

    /// <summary>The tokens that are accepted; the digits before the colon are the bot's id.</summary>
    public IList<string> Tokens { get; set; } = ["1:demo"];

    /// <summary>The bot's name for people.</summary>
    public string BotName { get; set; } = "MentorBot";

    /// <summary>The bot's name in links, without @.</summary>
    public string BotUsername { get; set; } = "mentor_demo_bot";

    /// <summary>How long an update waits for the bot.</summary>
    public TimeSpan MessageRetention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a tap waits for the bot and can be answered.</summary>
    public TimeSpan TapRetention { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>
    /// Measures the two retentions. Real time by default: a demo clock that is moved on by a week must not make the tap
    /// too old that the bot is answering at that moment.
    /// </summary>
    public TimeProvider RetentionClock { get; set; } = TimeProvider.System;

    /// <summary>Messages kept for each chat; older ones are forgotten.</summary>
    public int MessagesKeptPerChat { get; set; } = 500;

    /// <summary>The first pause before a refused webhook call is repeated; it doubles up to <see cref="WebhookMaxPause"/>.</summary>
    public TimeSpan WebhookFirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Serves <c>{prefix}/faults</c>, by which anybody who reaches the emulator changes its <see cref="FaultPlan"/>.</summary>
    public bool FaultsByHttp { get; set; }

    /// <summary>Told of every call of the Bot API when it has ended.</summary>
    public Action<BotApiCall>? OnCall { get; set; }

    /// <summary>The longest pause between two webhook calls for one update.</summary>
    public TimeSpan WebhookMaxPause { get; set; } = TimeSpan.FromSeconds(60);
}
