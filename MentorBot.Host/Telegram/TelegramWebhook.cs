using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorBot.Host.BotApi.Json;
using MentorBot.Host.BotApi.Types;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Telegram;

/// <summary>Where Telegram posts updates in webhook mode. It is answered only when the update is on the disk.</summary>
internal static class TelegramWebhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const long LongestBody = 1024 * 1024;
    private const string RetryAfterSeconds = "1";

    public static void MapTelegramWebhook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/telegram/webhook", TakeAsync).ExcludeFromDescription();

    public static bool IsSecret(string secret) =>
        secret.Length is > 0 and <= 256 && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private static async Task<IResult> TakeAsync(HttpContext http, TelegramIntake intake, PostedUpdates posted, IOptions<TelegramOptions> options)
    {
        if (options.Value.Mode != TelegramMode.Webhook) return TypedResults.NotFound();
        if (!IsFromTelegram(http.Request, options.Value.WebhookSecret)) return TypedResults.Unauthorized();
        if (!http.Request.HasJsonContentType()) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength > LongestBody) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestBody;
        Update? update;
        try
        {
            update = await JsonSerializer.DeserializeAsync(http.Request.BodyReader, BotApiJson.Instance.Update, http.RequestAborted);
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
        catch (BadHttpRequestException error)
        {
            return TypedResults.StatusCode(error.StatusCode);
        }

        if (update is null or { UpdateId: 0 }) return TypedResults.BadRequest();
        if (intake.Read(update) is not { } incoming || await posted.TakeAsync(incoming)) return TypedResults.Ok();
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Hashes are of one length, so that the time of the comparison tells nothing, not even how long the secret is.</summary>
    private static bool IsFromTelegram(HttpRequest request, string secret) =>
        CryptographicOperations.FixedTimeEquals(Hash(request.Headers[SecretHeader].ToString()), Hash(secret));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>Tells Telegram at the start where to post.</summary>
internal sealed class TelegramWebhookRegistration(TelegramGreeting greeting, IOptions<TelegramOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Mode == TelegramMode.Webhook ? greeting.IntroduceAsync(stoppingToken) : Task.CompletedTask;
}
