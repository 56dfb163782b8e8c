using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorBot.Host.BotApi.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Telegram;

/// <summary>Where Telegram posts updates in webhook mode. It is answered only when the update is on the disk.</summary>
internal static class TelegramWebhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const long LongestBody = 1024 * 1024;

    public static void MapTelegramWebhook(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/telegram/webhook", TakeAsync).ExcludeFromDescription();

    public static bool IsSecret(string secret) =>
        secret.Length is > 0 and <= 256 && secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    private static async Task<IResult> TakeAsync(
        HttpContext http, TelegramIntake intake, IOptions<TelegramOptions> options, IHostApplicationLifetime lifetime)
    {
        if (options.Value.Mode != TelegramMode.Webhook) return Results.NotFound();
        if (!IsFromTelegram(http.Request, options.Value.WebhookSecret)) return Results.Unauthorized();
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestBody;
        try
        {
            var update = await JsonSerializer.DeserializeAsync(http.Request.Body, BotApiJson.Instance.Update, http.RequestAborted);
            if (update is not null) await intake.TakeAsync(update, lifetime.ApplicationStopping);
            return Results.Ok();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
        catch (BadHttpRequestException error)
        {
            return Results.StatusCode(error.StatusCode);
        }
        catch (Data.DatabaseUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static bool IsFromTelegram(HttpRequest request, string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString()), Encoding.UTF8.GetBytes(secret));
}

/// <summary>Tells Telegram at the start where to post.</summary>
internal sealed class TelegramWebhookRegistration(TelegramGreeting greeting, IOptions<TelegramOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Mode == TelegramMode.Webhook ? greeting.IntroduceAsync(stoppingToken) : Task.CompletedTask;
}
