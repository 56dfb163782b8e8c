using System.Text;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>A page, with the headers that keep it from leaking: nothing is stored, framed, indexed, told to the next site or run.</summary>
internal sealed class PageResult(Markup page, int status = StatusCodes.Status200OK, string contentSecurityPolicy = PageResult.OnlyStyle) : IResult
{
    private const string OnlyStyle =
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Protect(httpContext, contentSecurityPolicy);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(page.Text, Encoding.UTF8, httpContext.RequestAborted);
    }

    public static void Protect(HttpContext http, string contentSecurityPolicy = OnlyStyle)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}

/// <summary>After something was posted: the browser asks for the page anew, so that loading it again posts nothing.</summary>
internal sealed class SeeOther(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageResult.Protect(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
