using System.Security.Claims;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Admin;

/// <summary>Whose key came with the request. An endpoint that takes it as a parameter gets it, as a service: a start would compile a way to bind it for each endpoint. The right to change things was judged before.</summary>
/// <param name="SchoolId">The one school whose things exist for this key; null for the owner's, to which all do.</param>
internal sealed record CurrentCaller(long KeyId, string Role, long? SchoolId)
{
    private const string KeyClaim = "key";
    private const string SchoolClaim = "school";

    /// <summary>Who acts, for <see cref="Conversation.UnitOfWorkRunner"/>.</summary>
    public string Actor => $"api:{Ids.Text(KeyId)}";

    public bool IsOwner => SchoolId is null && KeyRights.Of(Role) == KeyRight.Own;

    public bool MayChangeThings => KeyRights.Of(Role) >= KeyRight.Write;

    /// <summary>Whether it is the curator's, or the owner's that stands in for it: answers that are for the curator alone are for nobody else's.</summary>
    public bool IsCurators => IsOwner || Role == Staff.StaffRoles.Curator;

    /// <summary>What belongs to a school that the key does not see is answered with 404.</summary>
    public bool Sees(long schoolId) => SchoolId is null || SchoolId == schoolId;

    public static CurrentCaller Of(ClaimsPrincipal user) => new(
        Ids.Parse(user.FindFirstValue(KeyClaim)),
        user.FindFirstValue(ClaimTypes.Role) ?? "",
        user.FindFirstValue(SchoolClaim) is { } school ? Ids.Parse(school) : null);

    public static ClaimsPrincipal PrincipalOf(ApiKey key, string scheme)
    {
        var claims = new List<Claim> { new(KeyClaim, Ids.Text(key.Id)), new(ClaimTypes.Role, key.Role) };
        if (key.SchoolId is { } school) claims.Add(new Claim(SchoolClaim, Ids.Text(school)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }
}
