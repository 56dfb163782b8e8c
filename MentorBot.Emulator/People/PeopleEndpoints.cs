using MentorBot.Emulator.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MentorBot.Emulator.People;

/// <summary>The name of a person to create; without <see cref="ChatId"/> a free one is taken.</summary>
internal sealed record NewPerson(string? FirstName, string? LastName, string? Username, long? ChatId);

/// <summary>The people's side of the emulator.</summary>
internal static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder emulator)
    {
        var people = emulator.MapGroup("/people").AddEndpointFilter(AnswerRefusals);
        people.MapPost("", CreateAsync);
        people.MapGet("", (PeopleViews views, CancellationToken aborted, long after = 0, double wait = 0) => views.PeopleAsync(after, wait, aborted));
        people.MapPost("/{chatId:long}/updates", (long chatId, PersonUpdates updates, HttpContext context) => updates.PostAsync(chatId, context))
            .WithMetadata(new LargeUpload());
        people.MapGet("/{chatId:long}/messages", (long chatId, PeopleViews views, CancellationToken aborted, long after = 0, double wait = 0) =>
            views.ChatAsync(chatId, after, wait, aborted));
        people.MapGet("/{chatId:long}/files/{fileId}", DownloadAsync);
    }

    private static async Task<IResult> CreateAsync(NewPerson person, EmulatorStore store)
    {
        if (string.IsNullOrWhiteSpace(person.FirstName)) throw new EmulatorRefusal(400, "firstName is missing.");
        var created = await store.RunAsync(state => state.People.Put(person.ChatId, person.FirstName.Trim(), person.LastName, person.Username));
        return Results.Json(new { created.ChatId });
    }

    // Whatever a person has sent is only ever saved, never shown as a page of this site.
    private static async Task<IResult> DownloadAsync(string fileId, EmulatorStore store, HttpContext context)
    {
        var (file, content) = await store.RunAsync(state =>
            state.Files.Find(fileId) is { } found ? (found, state.Files.ContentAt(found.Path)) : (null, null));
        if (file is null) throw new EmulatorRefusal(404, "There is no such file.");
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(content!, "application/octet-stream", file.Name);
    }

    private static async ValueTask<object?> AnswerRefusals(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (EmulatorRefusal refusal)
        {
            return Results.Problem(refusal.Message, statusCode: refusal.Code);
        }
    }
}
