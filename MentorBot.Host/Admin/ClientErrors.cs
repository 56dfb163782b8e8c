using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace MentorBot.Host.Admin;

/// <summary>What a client sent and nobody could read is the client's error, told by field where it has one.</summary>
internal sealed class ClientErrors : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        if (exception is not BadHttpRequestException bad) return false;

        if (bad.InnerException is JsonException json) await WriteAsync(httpContext, bad.StatusCode, json);
        else await Problems.WriteAsync(httpContext, bad.StatusCode, bad.Message);
        return true;
    }

    private static Task WriteAsync(HttpContext context, int status, JsonException json)
    {
        var field = FieldOf(json.Path);
        return field is null
            ? Problems.WriteAsync(context, status, "The body is not readable JSON of the expected shape.")
            : Problems.WriteAsync(context, status, "A value could not be read.", new Dictionary<string, string[]> { [field] = ["This is not a value of the expected kind."] });
    }

    public static string? FieldOf(string? path) => path is { Length: > 2 } && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
}
