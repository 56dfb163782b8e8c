using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Schools;

/// <param name="TimeZone">An IANA name, as «Europe/Moscow».</param>
internal sealed record SchoolRequest(string? Name, string? TimeZone, DateOnly? YearStart, DateOnly? YearEnd);

/// <param name="Name">What is left out stays as it is.</param>
/// <param name="TimeZone">An IANA name, as «Europe/Moscow».</param>
internal sealed record SchoolChange(string? Name, string? TimeZone);

internal sealed record SchoolResponse(string Id, string Name, string TimeZone, DateOnly YearStart, DateOnly YearEnd, DateTimeOffset CreatedAt)
{
    public static SchoolResponse Of(School school) =>
        new(Ids.Text(school.Id), school.Name, school.TimeZone, school.YearStart, school.YearEnd, school.CreatedAt);
}

internal sealed class SchoolsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var schools = api.MapGroup("/schools").WithTags("Schools");
        schools.MapPost("", CreateAsync).RequireAuthorization(AdminPolicies.Owner).WithSummary("Adds a school.");
        schools.MapGet("", ListAsync).WithSummary("The schools that the key sees.");
        schools.MapGet("/{id}", GetAsync).WithSummary("One school.");
        schools.MapPatch("/{id}", ChangeAsync).RequireAuthorization(AdminPolicies.Owner).WithSummary("Gives a school another name or time zone; planned reminders keep their hour on its wall.");
    }

    private static async Task<Results<Created<SchoolResponse>, ValidationProblem>> CreateAsync(
        SchoolRequest request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var name = validation.Text(request.Name, "name", 300);
        var zone = validation.Text(request.TimeZone, "timeZone", 100);
        validation.Check(zone.Length == 0 || IsIanaZone(zone), "timeZone", "An IANA time zone is expected, as «Europe/Moscow».");
        var start = validation.Date(request.YearStart, "yearStart");
        var end = validation.Date(request.YearEnd, "yearEnd");
        validation.Check(end > start || validation.Failed, "yearEnd", "The school year ends after it starts.");
        if (validation.Failed) return validation.Problem();

        var school = await runner.RunAsync(caller.Actor, work =>
        {
            var added = new School { Id = Ids.Next(), Name = name, TimeZone = zone, YearStart = start, YearEnd = end, CreatedAt = work.Now };
            work.Db.Schools.Add(added);
            return Task.FromResult(added);
        }, cancellation);
        return TypedResults.Created($"/api/v1/schools/{Ids.Text(school.Id)}", SchoolResponse.Of(school));
    }

    private static async Task<Results<Ok<SchoolResponse>, ValidationProblem, NotFound>> ChangeAsync(
        string id, SchoolChange request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var name = request.Name is null ? null : validation.Text(request.Name, "name", 300);
        var zone = request.TimeZone is null ? null : validation.Text(request.TimeZone, "timeZone", 100);
        validation.Check(string.IsNullOrEmpty(zone) || IsIanaZone(zone), "timeZone", "An IANA time zone is expected, as «Europe/Moscow».");
        if (validation.Failed) return validation.Problem();

        var changed = await runner.RunAsync(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return null;
            school.Name = name ?? school.Name;
            if (zone is not null && zone != school.TimeZone) await SchoolZone.ChangeAsync(work, school, zone, cancellation);
            return SchoolResponse.Of(school);
        }, cancellation);
        return changed is null ? TypedResults.NotFound() : TypedResults.Ok(changed);
    }

    private static async Task<Ok<Page<SchoolResponse>>> ListAsync(
        [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        var seen = db.Schools.Where(school => caller.SchoolId == null || school.Id == caller.SchoolId);
        var schools = await seen.PageAsync(school => school.Id, page, cancellation);
        return TypedResults.Ok(schools.Select(SchoolResponse.Of));
    }

    private static async Task<Results<Ok<SchoolResponse>, NotFound>> GetAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation) =>
        await db.FindSchoolAsync(caller, id, cancellation) is { } school ? TypedResults.Ok(SchoolResponse.Of(school)) : TypedResults.NotFound();

    private static bool IsIanaZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId;
}
