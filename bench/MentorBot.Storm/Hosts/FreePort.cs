using System.Net;
using System.Net.Sockets;

namespace MentorBot.Storm.Hosts;

internal static class FreePort
{
    /// <summary>An address of this machine on which nobody listens.</summary>
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
