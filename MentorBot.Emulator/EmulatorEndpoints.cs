using MentorBot.Emulator.BotApi;
using MentorBot.Emulator.Faults;
using MentorBot.Emulator.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Emulator;

/// <summary>Maps the emulated Bot API server.</summary>
public static class EmulatorEndpoints
{
    private static readonly string[] Verbs = ["GET", "POST"];

    /// <summary>Serves the bot's side at <c>{prefix}/bot{token}/{method}</c> and <c>{prefix}/file/bot{token}/{path}</c>, the people's side at <c>{prefix}/people</c>.</summary>
    public static RouteGroupBuilder MapBotApiEmulator(this IEndpointRouteBuilder endpoints, string prefix = "/emulator")
    {
        var emulator = endpoints.MapGroup(prefix).ExcludeFromDescription().DisableAntiforgery();
        emulator.MapMethods("/bot{token}/{method}", Verbs, (string token, string method, BotApiEndpoint api, HttpContext context) =>
            api.CallAsync(token, method, context)).WithMetadata(new LargeUpload());
        emulator.MapGet("/file/bot{token}/{**path}", (string token, string path, BotApiEndpoint api) => api.DownloadAsync(token, path));
        PeopleEndpoints.Map(emulator);
        if (endpoints.ServiceProvider.GetRequiredService<EmulatorOptions>().FaultsByHttp) FaultEndpoints.Map(emulator);
        return emulator;
    }
}
