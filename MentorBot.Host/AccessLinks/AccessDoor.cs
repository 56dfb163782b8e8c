using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Doors;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.AccessLinks;

/// <summary>Finds out what whoever comes to a secret address may see.</summary>
internal sealed class AccessDoor(MentorBotDb db, GuessLimit limit, UnitOfWorkRunner runner, TimeProvider clock)
{
    /// <summary>Calendars come many times a day; that somebody still comes is all that is to be known.</summary>
    private static readonly TimeSpan UseNotedEvery = TimeSpan.FromDays(1);

    /// <returns>The link, or what to answer instead.</returns>
    public async Task<(AccessLink? Link, IResult? Shut)> LookAsync(HttpContext http, string token, AccessLinkKind kind)
    {
        var hash = KeyHash.Of(token);
        var link = await db.AccessLinks.AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash && known.Kind == kind, http.RequestAborted);
        if (link is null) return (null, AccessNotices.Of(Count(http)));
        var now = clock.GetUtcNow();
        if (link.RevokedAt is not null) return (null, AccessNotices.Of(ShutReason.Revoked));
        if (link.ExpiresAt <= now) return (null, AccessNotices.Of(ShutReason.Expired));
        if (!(link.LastUsedAt > now - UseNotedEvery)) await NoteUseAsync(link.Id);
        return (link, null);
    }

    /// <summary>Only who comes with a wrong address is counted: many people's calendars come from one place.</summary>
    private ShutReason Count(HttpContext http)
    {
        if (limit.IsSpent(http)) return ShutReason.TooManyWrong;
        limit.CountWrong(http);
        return ShutReason.Unknown;
    }

    private Task NoteUseAsync(long id) => runner.RunAsync("system", async work =>
    {
        var link = await work.Db.AccessLinks.SingleAsync(known => known.Id == id);
        link.LastUsedAt = work.Now;
    }, CancellationToken.None);
}
