using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Schools;

/// <summary>The policies and conventions of a school. They are data, so their JSON is the same here as where they are kept.</summary>
internal sealed class SchoolSettingsApi : IAdminEndpoints
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false), new CalendarDay() },
    };

    public void Map(RouteGroupBuilder api)
    {
        var settings = api.MapGroup("/schools/{id}/settings").WithTags("Schools");
        settings.MapGet("", GetAsync).WithSummary("When and whom the school reminds, how it reads deadlines, its own free and working days.");
        settings.MapPut("", PutAsync).WithSummary("Sets all of them: what is left out is as most schools have it. Planned reminders follow.");
        settings.MapPatch("", PatchAsync).WithSummary("Changes what is named, and nothing else. Planned reminders follow.");
    }

    private static async Task<Results<Ok<SchoolSettings>, NotFound>> GetAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation) =>
        await db.FindSchoolAsync(caller, id, cancellation) is { } school ? TypedResults.Ok(school.Settings) : TypedResults.NotFound();

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> PutAsync(
        string id, JsonObject wanted, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        ChangeAsync(id, _ => wanted, caller, runner, cancellation);

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> PatchAsync(
        string id, JsonObject changes, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        ChangeAsync(id, settings => Merged(JsonSerializer.SerializeToNode(settings, Strict)!.AsObject(), changes), caller, runner, cancellation);

    private static Task<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>> ChangeAsync(
        string id, Func<SchoolSettings, JsonObject> change, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<SchoolSettings>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var validation = new Validation();
            var settings = Read(change(school.Settings), validation);
            if (settings is not null) SchoolSettingsRules.Check(settings, validation);
            if (validation.Failed) return validation.Problem();
            await SchoolSettingsChange.ApplyAsync(work, school, settings!, cancellation);
            return TypedResults.Ok(school.Settings);
        }, cancellation);

    private static SchoolSettings? Read(JsonObject json, Validation validation)
    {
        try
        {
            return json.Deserialize<SchoolSettings>(Strict);
        }
        catch (JsonException wrong)
        {
            validation.Fail(wrong.Path is { } path ? path.TrimStart('$', '.') : "", "Not a value of this field, or no such field.");
            return null;
        }
    }

    /// <summary>Objects are merged; a list, a value and a null take the place of what was there.</summary>
    private static JsonObject Merged(JsonObject settings, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            settings[name] = value is JsonObject inner && settings[name] is JsonObject known ? Merged(known, inner) : value?.DeepClone();
        }

        return settings;
    }
}
