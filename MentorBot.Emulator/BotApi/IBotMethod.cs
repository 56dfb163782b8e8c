using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>One method of the Bot API. A refusal is an <see cref="EmulatorRefusal"/>.</summary>
internal interface IBotMethod
{
    string Name { get; }

    Task<JsonNode> RunAsync(ApiCall call);
}
