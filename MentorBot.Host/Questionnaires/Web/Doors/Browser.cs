using System.Security.Cryptography;
using System.Text;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Web.Doors;

/// <summary>The secret by which the browser that opened a link first is known again.</summary>
internal static class Browser
{
    private const string Cookie = "mentorbot-q";

    /// <summary>In bytes.</summary>
    private const int SecretLength = 32;

    /// <summary>The input of every form that carries <see cref="FormKey"/>.</summary>
    public const string FormKeyName = "key";

    public static string? SecretOf(HttpContext http) => http.Request.Cookies[Cookie] is { Length: > 0 and < 100 } secret ? secret : null;

    public static bool IsThatOf(WebLink link, HttpContext http) => SecretOf(http) is { } secret && link.BrowserHash == KeyHash.Of(secret);

    /// <returns>The hash to keep with the link.</returns>
    public static string Bind(HttpContext http, string path, bool isSecure, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var secret = Ids.Secret(SecretLength);
        http.Response.Cookies.Append(Cookie, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = isSecure,
            Path = path,
            MaxAge = expiresAt - now,
            IsEssential = true,
        });
        return KeyHash.Of(secret);
    }

    /// <summary>Shows that a form was drawn for this browser and this link: another site cannot know it.</summary>
    public static string FormKey(WebLink link, HttpContext http) => KeyHash.Of($"{SecretOf(http)}:{link.Hash}");

    public static bool HasFormKey(WebLink link, HttpContext http, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(FormKey(link, http)), Encoding.UTF8.GetBytes(given));
}
