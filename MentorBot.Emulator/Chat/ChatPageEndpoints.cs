using System.Text;
using MentorBot.Emulator.Chat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Emulator;

/// <summary>Maps the chat page, where a visitor is any person and uses the bot as in Telegram.</summary>
public static class ChatPageEndpoints
{
    // Nothing but the page's own files runs or loads, whatever a message may hold.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Serves the page at <paramref name="prefix"/>. It talks to the emulator at <paramref name="emulator"/> and, for the movable clock,
    /// to <paramref name="clock"/>, which the host implements: <c>GET</c> and <c>POST {"advance"}</c>, both answering <c>{now, nextEvent?}</c>.
    /// </summary>
    public static RouteGroupBuilder MapChatPage(
        this IEndpointRouteBuilder endpoints, string prefix = "/chat", string emulator = "/emulator", string clock = "/demo/clock")
    {
        var options = endpoints.ServiceProvider.GetRequiredService<EmulatorOptions>();
        var assets = ChatPageAssets.Load();
        var index = Filled(assets["index.html"], new()
        {
            ["{prefix}"] = prefix,
            ["{emulator}"] = emulator,
            ["{clock}"] = clock,
            ["{bot-name}"] = options.BotName,
            ["{bot-username}"] = options.BotUsername,
        });
        var page = endpoints.MapGroup(prefix).ExcludeFromDescription();
        page.MapGet("", (HttpContext context) => Serve(index, context));
        page.MapGet("/people", async (ChatPeopleList people, CancellationToken aborted) => Results.Json(new { items = await people.ListAsync(aborted) }));
        page.MapGet("/{file}", (string file, HttpContext context) =>
            assets.TryGetValue(file, out var asset) && file != "index.html" ? Serve(asset, context) : Results.NotFound());
        return page;
    }

    private static ChatPageAsset Filled(ChatPageAsset template, Dictionary<string, string> values)
    {
        var html = new StringBuilder(Encoding.UTF8.GetString(template.Content));
        foreach (var (name, value) in values) html.Replace(name, System.Net.WebUtility.HtmlEncode(value));
        return new ChatPageAsset(Encoding.UTF8.GetBytes(html.ToString()), template.MimeType);
    }

    private static IResult Serve(ChatPageAsset asset, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.Bytes(asset.Content, asset.MimeType, entityTag: new(asset.ETag));
    }
}
