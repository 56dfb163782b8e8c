using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Admin;

internal sealed record ApiKeyRequest(string? Name, string? SchoolId, string? Role, DateOnly? ExpiresOn);

/// <param name="Key">The key itself, shown this once.</param>
internal sealed record ApiKeyResponse(string Id, string Name, string? SchoolId, string Role, DateOnly? ExpiresOn, string Key);

internal sealed class ApiKeysApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API keys").RequireAuthorization(AdminPolicies.Owner);
        keys.MapPost("", CreateAsync).WithSummary("Makes a key; it is shown in this answer only.");
        keys.MapDelete("/{id}", RevokeAsync).WithSummary("Revokes a key at once.");
    }

    private static async Task<Results<Created<ApiKeyResponse>, ValidationProblem>> CreateAsync(
        ApiKeyRequest request, CurrentCaller caller, UnitOfWorkRunner runner, MentorBotDb db, CancellationToken cancellation)
    {
        var validation = new Validation();
        var name = validation.Text(request.Name, "name", 200);
        var role = validation.Code(request.Role, "role", KeyRights.Roles);
        var school = request.SchoolId is null ? null : await db.FindSchoolAsync(caller, request.SchoolId, cancellation);
        validation.Check(request.SchoolId is null || school is not null, "schoolId", "There is no such school.");
        validation.Check(request.SchoolId is not null || role == StaffRoles.TenantAdmin, "schoolId", "Only a key of the role TenantAdmin is for all schools.");
        if (validation.Failed) return validation.Problem();

        var word = Ids.Secret(24);
        var key = await runner.RunAsync(caller.Actor, work =>
        {
            var made = new ApiKey
            {
                Id = Ids.Next(),
                Name = name,
                Hash = KeyHash.Of(word),
                SchoolId = school?.Id,
                Role = role,
                ExpiresOn = request.ExpiresOn,
                CreatedAt = work.Now,
            };
            work.Db.ApiKeys.Add(made);
            return Task.FromResult(made);
        }, cancellation);
        var id = Ids.Text(key.Id);
        return TypedResults.Created($"/api/v1/api-keys/{id}", new ApiKeyResponse(id, name, Ids.Text(key.SchoolId), role, key.ExpiresOn, word));
    }

    private static Task<Results<NoContent, NotFound>> RevokeAsync(string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<NoContent, NotFound>>(caller.Actor, async work =>
        {
            var keyId = Ids.Parse(id);
            var key = await work.Db.ApiKeys.SingleOrDefaultAsync(known => known.Id == keyId && known.RevokedAt == null, cancellation);
            if (key is null) return TypedResults.NotFound();
            key.RevokedAt = work.Now;
            return TypedResults.NoContent();
        }, cancellation);
}
