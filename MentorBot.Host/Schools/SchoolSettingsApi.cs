using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Schools;

/// <summary>The policies and conventions of a school. They are data, so their JSON is the same here as where they are kept.</summary>
internal sealed class SchoolSettingsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var settings = api.MapGroup("/schools/{id}/settings").WithTags("Schools");
        settings.MapGet("", GetAsync).WithSummary("When and whom the school reminds, how it reads deadlines, its own free and working days.");
        settings.MapPut("", PutAsync).WithSummary("Sets all of them: what is left out is as most schools have it. Planned reminders follow; rows that read otherwise now are proposed as revisions.");
        settings.MapPatch("", PatchAsync).WithSummary("Changes what is named, as a JSON merge patch: null gives a setting its default back, or takes a name out of deadlines.calendar. «never» switches off curatorAfter, directorAfter and weeklyDigest.")
            .Accepts<JsonObject>("application/json", "application/merge-patch+json");
    }

    private static async Task<Results<Ok<SchoolSettings>, NotFound>> GetAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation) =>
        await db.FindSchoolAsync(caller, id, cancellation) is { } school ? TypedResults.Ok(school.Settings) : TypedResults.NotFound();

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> PutAsync(
        string id, JsonElement wanted, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        ChangeAsync(id, wanted, (_, all) => all, caller, runner, cancellation);

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> PatchAsync(
        string id, JsonElement changes, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        ChangeAsync(id, changes, (settings, patch) => SettingsMerge.Merge(SettingsReader.Write(settings), patch), caller, runner, cancellation);

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> ChangeAsync(
        string id, JsonElement body, Func<SchoolSettings, JsonObject, JsonObject> change, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var validation = new Validation();
            var settings = SettingsReader.Parse(body, validation) is { } json ? SettingsReader.Read(change(school.Settings, json), validation) : null;
            if (settings is not null) SchoolSettingsRules.Check(settings, validation);
            if (validation.Failed) return validation.Problem();
            await SchoolSettingsChange.ApplyAsync(work, school, settings!, cancellation);
            return TypedResults.Ok(school.Settings);
        }, cancellation);
}
