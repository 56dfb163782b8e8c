using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Emulator.Faults;

/// <summary><c>GET</c> and <c>PUT {prefix}/faults</c>: the plan of faults, where the owner of the emulator lets it be changed from outside.</summary>
internal static class FaultEndpoints
{
    public static void Map(RouteGroupBuilder emulator)
    {
        emulator.MapGet("/faults", (FaultInjection faults) => Results.Json(faults.Plan, WireJson.Options));
        emulator.MapPut("/faults", (FaultPlan plan, FaultInjection faults) =>
        {
            faults.Plan = plan;
            return Results.NoContent();
        });
    }
}
