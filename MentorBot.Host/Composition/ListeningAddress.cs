using MentorBot.Host.Demo;

namespace MentorBot.Host.Composition;

internal static class ListeningAddress
{
    private const string Default = "http://localhost:5080";

    /// <summary>The configured addresses, else the default one; a demo that nobody asked for is kept to this machine.</summary>
    public static void UseListeningAddress(this WebApplicationBuilder builder)
    {
        var configured = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        var addresses = string.IsNullOrWhiteSpace(configured) ? Default : configured;
        if (DemoMode.IsUnasked(builder.Configuration)) addresses = string.Join(';', addresses.Split(';').Select(OnLoopback));
        builder.WebHost.UseUrls(addresses);
    }

    private static string OnLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return parsed.Host is "localhost" or "127.0.0.1" or "[::1]" ? address : $"{parsed.Scheme}://127.0.0.1:{parsed.Port}";
    }
}
