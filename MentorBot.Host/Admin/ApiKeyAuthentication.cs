using System.Text.Encodings.Web;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Admin;

/// <summary>Recognises <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, MentorBotDb db, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    private const string Prefix = "Bearer ";
    private const int LongestKey = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var word = header[Prefix.Length..].Trim();
        if (word.Length is 0 or > LongestKey) return AuthenticateResult.Fail("No key.");

        var hash = KeyHash.Of(word);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash, Context.RequestAborted);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (key is null || key.RevokedAt is not null || key.ExpiresOn < today) return AuthenticateResult.Fail("Unknown, revoked or expired key.");
        return AuthenticateResult.Success(new AuthenticationTicket(CurrentCaller.PrincipalOf(key, SchemeName), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.WriteAsync(Context, StatusCodes.Status401Unauthorized, "Send a valid key: «Authorization: Bearer KEY».");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.WriteAsync(Context, StatusCodes.Status403Forbidden, "This key lacks the right to do that.");
}
