using System.Net;
using System.Threading.RateLimiting;

namespace MentorBot.Host.Questionnaires.Web.Doors;

/// <summary>Counts the wrong addresses that come from one place: after some within a minute it is not listened to, unless its browser is known.</summary>
internal sealed class GuessLimit : IDisposable
{
    public const int MostWrong = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(place =>
        RateLimitPartition.GetFixedWindowLimiter(place, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostWrong, Window = Window, QueueLimit = 0 }));

    /// <summary>Whether nothing more is answered to this place for the time being.</summary>
    public bool IsSpent(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(PlaceOf(http), 0);
        return !lease.IsAcquired;
    }

    public void CountWrong(HttpContext http) => limiter.AttemptAcquire(PlaceOf(http)).Dispose();

    public void Dispose() => limiter.Dispose();

    private static IPAddress PlaceOf(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;
}
