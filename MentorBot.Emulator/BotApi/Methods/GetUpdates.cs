using System.Text.Json.Nodes;
using MentorBot.Emulator.Updates;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class GetUpdates(LongPoll poll) : IBotMethod
{
    public string Name => "getUpdates";

    public async Task<JsonNode> RunAsync(ApiCall call)
    {
        var request = new PollRequest(
            call.Number("offset") ?? 0,
            (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100),
            TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, 50)),
            call.Texts("allowed_updates", "allowed_updates"));
        var updates = await poll.WaitAsync(request, call.Aborted);
        return JsonNode.Parse($"[{string.Join(',', updates.Select(update => update.Json))}]")!;
    }
}
