using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Admin;
using MentorBot.Host.Roadmaps.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Roadmaps;

/// <summary>A document that came through the API: read, or why it was not.</summary>
internal sealed record UploadedDocument(string Name, SourceDocument? Document, DocumentProblem? Problem)
{
    /// <summary>The file and the form around it.</summary>
    public const int LargestBody = FileGuard.MostBytes + (1024 * 1024);

    public static async Task<UploadedDocument> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 }) return new("", null, null);
        var name = Path.GetFileName(file.FileName);
        if (file.Length > FileGuard.MostBytes) return new(name, null, new DocumentProblem(DocumentProblemKind.TooLarge, "Файл больше 20 МБ."));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var read = DocumentFiles.Read(file.FileName, content.ToArray());
        return new(name, read.Document, read.Problem);
    }

    /// <summary>The answer where nothing could be read: 400 without a file, else by what is wrong with it.</summary>
    public ProblemHttpResult Refusal() => Problem switch
    {
        null => Wrong(StatusCodes.Status400BadRequest, "Required: the document of the roadmap."),
        { Kind: DocumentProblemKind.TooLarge } => Problems.PayloadTooLarge(Problem.Message),
        { Kind: DocumentProblemKind.UnsupportedFormat } => Problems.UnsupportedMediaType(Problem.Message),
        _ => Wrong(StatusCodes.Status422UnprocessableEntity, Problem.Message),
    };

    private static ProblemHttpResult Wrong(int status, string message) =>
        TypedResults.Problem(new HttpValidationProblemDetails(new Dictionary<string, string[]> { ["file"] = [message] }) { Status = status });
}
