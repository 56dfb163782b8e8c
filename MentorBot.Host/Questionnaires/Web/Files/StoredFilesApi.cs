using MentorBot.Host.Admin;
using MentorBot.Host.BotApi;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Files;

internal sealed class StoredFilesApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/files/{id}", ReadAsync).WithTags("Questionnaires").WithSummary("A file that was given as an answer, to be saved.");

    /// <summary>Always to be saved: nothing that somebody uploaded is shown or run in a browser.</summary>
    private static async Task<Results<FileContentHttpResult, FileStreamHttpResult, NotFound, ProblemHttpResult>> ReadAsync(
        string id, HttpContext http, CurrentCaller caller, MentorBotDb db, IChatChannel channel, CancellationToken cancellation)
    {
        var fileId = Ids.Parse(id);
        var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(known => known.Id == fileId, cancellation);
        if (file is null) return TypedResults.NotFound();
        var school = await db.Assignments.Where(assignment => assignment.Id == file.AssignmentId).Select(assignment => assignment.SchoolId).SingleAsync(cancellation);
        if (!caller.Sees(school)) return TypedResults.NotFound();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        if (file.Content is { } uploaded) return TypedResults.File(uploaded, file.ContentType, file.Name);
        try
        {
            return file.MessengerFile is { } kept && await channel.OpenFileAsync(kept, cancellation) is { } content
                ? TypedResults.Stream(content, file.ContentType, file.Name)
                : TypedResults.NotFound();
        }
        catch (BotApiException)
        {
            return TypedResults.Problem("The messenger cannot be reached at the moment.", statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
