using Microsoft.AspNetCore.Authorization;

namespace MentorBot.Host.Admin;

internal static class AdminPolicies
{
    /// <summary>Of the whole group: any key may look, only some may change.</summary>
    public const string Member = "member";

    /// <summary>Only the owner's key.</summary>
    public const string Owner = "owner";

    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Member, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.Resource is HttpContext http && MayCall(http)));
        options.AddPolicy(Owner, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => CurrentCaller.Of(context.User).IsOwner));
    }

    private static bool MayCall(HttpContext http)
    {
        var caller = CurrentCaller.Of(http.User);
        var onlyLooks = HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ChangesNothing>() is not null;
        return onlyLooks ? KeyRights.Of(caller.Role) >= KeyRight.Read : caller.MayChangeThings;
    }
}

/// <summary>Metadata of a POST that only computes an answer, so that keys which may only look may call it.</summary>
internal sealed record ChangesNothing;
