using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace MentorBot.Host.Admin;

/// <summary>What a client sent and nobody could read is the client's error, told by field where it has one.</summary>
internal sealed partial class ClientErrors : IExceptionHandler
{
    /// <summary>Where no field can be named: the whole of what was sent.</summary>
    private const string Body = "$";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        if (exception is not BadHttpRequestException bad) return false;

        if (bad.StatusCode != StatusCodes.Status400BadRequest) await Problems.WriteAsync(httpContext, bad.StatusCode, bad.Message);
        else await WriteAsync(httpContext, (bad.InnerException as JsonException)?.Path is { } path ? FieldOf(path) : ParameterOf(bad.Message));
        return true;
    }

    private static Task WriteAsync(HttpContext context, string? field) => field is null
        ? WriteAsync(context, Body, "The body is missing, or it is not of the expected shape.")
        : WriteAsync(context, field, "This is not a value of the expected kind.");

    private static Task WriteAsync(HttpContext context, string field, string message) => Problems.WriteAsync(
        context, StatusCodes.Status400BadRequest, "The request could not be read.", new Dictionary<string, string[]> { [field] = [message] });

    public static string? FieldOf(string? path) => path is { Length: > 2 } && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;

    private static string? ParameterOf(string message) => QueryParameter().Match(message) is { Success: true } found ? JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value) : null;

    /// <summary>The framework tells which parameter of the query it could not read in its message only.</summary>
    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>\\w+)\" from", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex QueryParameter();
}
