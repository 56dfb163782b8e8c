using MentorBot.Emulator.Faults;
using MentorBot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Emulator.BotApi;

/// <summary>The bot's side: one address for all methods, answers in the envelope of the Bot API.</summary>
internal sealed class BotApiEndpoint(IEnumerable<IBotMethod> methods, EmulatorStore store, AnswerWriter writer, EmulatorOptions options)
{
    private readonly Dictionary<string, IBotMethod> _methods = methods.ToDictionary(method => method.Name, StringComparer.OrdinalIgnoreCase);

    public async Task<IResult> CallAsync(string token, string method, HttpContext context)
    {
        if (!options.Tokens.Contains(token)) return Refused(new EmulatorRefusal(401, "Unauthorized"));
        if (!_methods.TryGetValue(method, out var called)) return Refused(new EmulatorRefusal(404, "Not Found"));
        try
        {
            var call = await ApiCallReader.ReadAsync(context);
            await writer.AnswerAsync(context, called.Name, call, () => called.RunAsync(call));
            return Results.Empty;
        }
        catch (EmulatorRefusal refusal)
        {
            return Refused(refusal);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }

    public async Task<IResult> DownloadAsync(string token, string path)
    {
        if (!options.Tokens.Contains(token)) return Refused(new EmulatorRefusal(401, "Unauthorized"));
        var content = await store.RunAsync(state => state.Files.ContentAt(path));
        return content is null ? Refused(new EmulatorRefusal(404, "Not Found")) : Results.Bytes(content);
    }

    private static IResult Refused(EmulatorRefusal refusal) =>
        Results.Text(refusal.ToJson().ToJsonString(WireJson.Options), "application/json", statusCode: refusal.Code);
}
