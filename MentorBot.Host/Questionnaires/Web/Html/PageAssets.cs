using System.Security.Cryptography;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>The one file that the pages load; it lies inside the assembly.</summary>
internal static class PageAssets
{
    private const string Resource = "questionnaire-page.css";

    private static readonly byte[] Style = Load();

    /// <summary>Changes with the content, so that a browser may keep it.</summary>
    public static string StylePath { get; } = $"{WebPages.AssetsPath}/{Convert.ToHexStringLower(SHA256.HashData(Style))[..12]}.css";

    public static IResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Style, "text/css; charset=utf-8");
    }

    private static byte[] Load()
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream(Resource)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
