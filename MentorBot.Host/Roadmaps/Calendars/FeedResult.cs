using System.IO.Compression;
using System.Security.Cryptography;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.Net.Http.Headers;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>A feed for those who come again and again: nothing where they have it already, packed where they can unpack it.</summary>
internal sealed class FeedResult(byte[] content) : IResult
{
    /// <summary>In bytes: less is not worth the packing.</summary>
    private const int LeastPacked = 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        PageResult.Protect(httpContext);

        // Weak, because packed and unpacked are the same calendar.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = CalendarFile.ContentType;
        response.Headers.ContentDisposition = "inline; filename=\"roadmap.ics\"";
        if (content.Length >= LeastPacked && TakesGzip(request))
        {
            response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await packed.WriteAsync(content, httpContext.RequestAborted);
            return;
        }

        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
}
