using MentorBot.Host.Admin;
using MentorBot.Host.BotApi;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Files;

/// <summary>The photos and documents that people gave as answers, for those who may see the answers.</summary>
internal sealed class FilesApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/files/{id}", DownloadAsync).WithTags("Questionnaires").WithSummary("A photo or document that was given as an answer.");

    private static async Task<Results<FileStreamHttpResult, FileContentHttpResult, NotFound, ProblemHttpResult>> DownloadAsync(
        string id, CurrentCaller caller, MentorBotDb db, IChatChannel channel, HttpContext http, CancellationToken cancellation)
    {
        var fileId = Ids.Parse(id);
        var found = await (
            from file in db.StoredFiles.AsNoTracking()
            where file.Id == fileId
            join assignment in db.Assignments on file.AssignmentId equals assignment.Id
            select new { File = file, assignment.SchoolId }).SingleOrDefaultAsync(cancellation);
        if (found is null || !caller.Sees(found.SchoolId)) return TypedResults.NotFound();

        // Whatever people have sent is only ever saved, never shown as a page of this site.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        if (found.File.Content is { } uploaded) return TypedResults.File(uploaded, found.File.ContentType, found.File.Name);
        try
        {
            return await channel.OpenFileAsync(found.File.MessengerFile!, cancellation) is { } content
                ? TypedResults.Stream(content, found.File.ContentType, found.File.Name)
                : TypedResults.Problem("The messenger has this file no more.", statusCode: StatusCodes.Status410Gone);
        }
        catch (BotApiException)
        {
            return TypedResults.Problem("The messenger cannot be reached at the moment.", statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
