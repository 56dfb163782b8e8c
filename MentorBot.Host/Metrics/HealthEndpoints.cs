using MentorBot.Host.Data;

namespace MentorBot.Host.Metrics;

/// <summary>What those who run the program ask it: whether it lives, whether it can work, and how much it does.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Text("live")).ExcludeFromDescription();
        app.MapGet("/healthz/ready", ReadyAsync).ExcludeFromDescription();
        app.MapGet("/metrics", (PrometheusText metrics) => TypedResults.Text(metrics.Write(), "text/plain; version=0.0.4")).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(MentorBotDb db, CancellationToken cancellation) =>
        await db.Database.CanConnectAsync(cancellation)
            ? TypedResults.Text("ready")
            : TypedResults.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
}
