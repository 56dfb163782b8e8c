using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Questionnaires.Web.Links;

/// <summary>Makes the whole address of a page: the chat has no request from which to take its beginning.</summary>
internal sealed class WebAddresses(IOptions<WebOptions> options, IConfiguration configuration, IServer server)
{
    public string Of(string token) => At($"{WebPages.Path}/{token}");

    /// <param name="path">Below the root, as <c>/r/…</c>.</param>
    public string At(string path) => Beginning() + path;

    /// <summary>What was configured, else where the messenger reaches the program, else where it listens.</summary>
    private string Beginning()
    {
        if (options.Value.PublicUrl is { Length: > 0 } configured) return configured.TrimEnd('/');
        if (Uri.TryCreate(configuration["Telegram:WebhookUrl"], UriKind.Absolute, out var webhook)) return webhook.GetLeftPart(UriPartial.Authority);
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        return listening.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal).TrimEnd('/');
    }
}
