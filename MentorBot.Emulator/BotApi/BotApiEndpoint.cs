using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.BotApi;

/// <summary>The bot's side: one address for all methods, answers in the envelope of the Bot API.</summary>
internal sealed class BotApiEndpoint(IEnumerable<IBotMethod> methods, EmulatorStore store, EmulatorOptions options)
{
    private readonly Dictionary<string, IBotMethod> _methods = methods.ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);

    public async Task<IResult> CallAsync(string token, string method, HttpContext context)
    {
        if (!options.Tokens.Contains(token)) return Refused(401, "Unauthorized");
        if (!_methods.TryGetValue(method, out var called)) return Refused(404, "Not Found");
        try
        {
            var call = await ApiCallReader.ReadAsync(context);
            return Answer(200, new JsonObject { ["ok"] = true, ["result"] = await called.RunAsync(call) });
        }
        catch (EmulatorRefusal refusal)
        {
            return Refused(refusal.Code, refusal.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }

    public async Task<IResult> DownloadAsync(string token, string path)
    {
        if (!options.Tokens.Contains(token)) return Refused(401, "Unauthorized");
        var content = await store.RunAsync(state => state.Files.ContentAt(path));
        return content is null ? Refused(404, "Not Found") : Results.Bytes(content);
    }

    private static IResult Refused(int code, string description) =>
        Answer(code, new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description });

    private static IResult Answer(int status, JsonObject body) => Results.Text(body.ToJsonString(WireJson.Options), "application/json", statusCode: status);
}
