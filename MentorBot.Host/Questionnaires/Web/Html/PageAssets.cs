using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Host.Questionnaires.Web.Html;

/// <summary>The files that the pages load; they lie inside the assembly.</summary>
internal static class PageAssets
{
    private const string Timeline = "timeline.css";

    private static readonly Dictionary<string, byte[]> Served = [];

    /// <summary>The looks that all pages share.</summary>
    public static string StylePath { get; } = Load("questionnaire-page.css");

    /// <summary>For a page that was drawn before the looks were changed.</summary>
    private static readonly byte[] Shared = Served.Values.Single();

    /// <summary>What the page of a roadmap has beside them.</summary>
    public static string RoadmapStylePath { get; } = Load("roadmap-page.css");

    /// <summary>Of its timeline, which also stands alone.</summary>
    public static string TimelineStylePath { get; } = Load(Timeline);

    public static IResult Serve(string file, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Served.GetValueOrDefault(file, Shared), "text/css; charset=utf-8");
    }

    /// <summary>The looks of a timeline, to be written into its file.</summary>
    public static string TimelineStyle() => Encoding.UTF8.GetString(Read(Timeline));

    /// <returns>Its path, which changes with the content, so that a browser may keep it.</returns>
    private static string Load(string name)
    {
        var content = Read(name);
        var file = $"{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}.css";
        Served[file] = content;
        return $"{WebPages.AssetsPath}/{file}";
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
