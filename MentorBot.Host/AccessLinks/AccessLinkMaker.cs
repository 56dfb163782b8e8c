using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.AccessLinks;

/// <summary>What a secret address is to show, and for how long.</summary>
/// <param name="StaffId">Whose rows; null for those of the whole school.</param>
/// <param name="RoadmapId">The one roadmap; null for all of the school.</param>
/// <param name="ExpiresAt">Null where only its revocation ends it.</param>
internal sealed record AccessTerms(long SchoolId, AccessLinkKind Kind, long? StaffId = null, long? RoadmapId = null, DateTimeOffset? ExpiresAt = null);

/// <summary>An address that was just made: the only moment at which its secret is known.</summary>
internal sealed record MadeAccess(AccessLink Link, string Token);

/// <summary>Makes and ends secret addresses.</summary>
internal static class AccessLinkMaker
{
    /// <summary>In bytes: twice of what nobody can guess.</summary>
    private const int SecretLength = 32;

    public static MadeAccess Make(UnitOfWork work, AccessTerms terms)
    {
        var token = Ids.Secret(SecretLength);
        var link = new AccessLink
        {
            Id = Ids.Next(),
            SchoolId = terms.SchoolId,
            Kind = terms.Kind,
            StaffId = terms.StaffId,
            RoadmapId = terms.RoadmapId,
            Hash = KeyHash.Of(token),
            CreatedBy = work.Actor,
            CreatedAt = work.Now,
            ExpiresAt = terms.ExpiresAt,
        };
        work.Db.AccessLinks.Add(link);
        return new MadeAccess(link, token);
    }

    /// <summary>From now on the address opens nothing. A second time changes nothing.</summary>
    public static void Revoke(UnitOfWork work, AccessLink link) => link.RevokedAt ??= work.Now;

    /// <summary>The addresses that open something now, the newest first.</summary>
    public static IQueryable<AccessLink> LivingLinks(this MentorBotDb db, long schoolId, DateTimeOffset now) => db.AccessLinks
        .Where(link => link.SchoolId == schoolId && link.RevokedAt == null && (link.ExpiresAt == null || link.ExpiresAt > now))
        .OrderByDescending(link => link.Id);
}
