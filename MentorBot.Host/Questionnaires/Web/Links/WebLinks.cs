using MentorBot.Domain.Assignments;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Links;

/// <summary>A link that was just made: the only moment at which its address is known.</summary>
/// <param name="ExpiresOn">The last day on which it opens.</param>
internal sealed record MadeLink(string Url, DateOnly ExpiresOn);

/// <summary>Makes the addresses at which an assignment is answered outside the messenger.</summary>
internal sealed class WebLinks(WebAddresses addresses)
{
    /// <summary>In bytes: twice of what nobody can guess.</summary>
    private const int SecretLength = 32;

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Whether there is still something to answer.</summary>
    public static bool IsWaiting(Assignment assignment) =>
        assignment.State is AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress;

    /// <summary>A new link in place of every earlier one of the same purpose.</summary>
    public async Task<MadeLink> MakeAsync(UnitOfWork work, Assignment assignment, WebLinkPurpose purpose, CancellationToken cancellation)
    {
        var earlier = await work.Db.WebLinks
            .Where(link => link.AssignmentId == assignment.Id && link.Purpose == purpose && link.RevokedAt == null)
            .ToListAsync(cancellation);
        foreach (var link in earlier) link.RevokedAt = work.Now;

        var school = await work.Db.Schools.SingleAsync(known => known.Id == assignment.SchoolId, cancellation);
        var token = Ids.Secret(SecretLength);
        var expiresAt = ExpiresAt(work.Now, assignment, school);
        work.Db.WebLinks.Add(new WebLink
        {
            Id = Ids.Next(),
            AssignmentId = assignment.Id,
            Purpose = purpose,
            Hash = KeyHash.Of(token),
            CreatedBy = work.Actor,
            CreatedAt = work.Now,
            ExpiresAt = expiresAt,
        });
        return new MadeLink(addresses.Of(token), SchoolTime.ClockOf(school).DayOf(expiresAt - TimeSpan.FromTicks(1)));
    }

    /// <summary>A week, or until the questionnaire closes; one that opens later is waited for.</summary>
    private static DateTimeOffset ExpiresAt(DateTimeOffset now, Assignment assignment, School school)
    {
        var opens = assignment.OpensOn is { } first ? SchoolTime.StartOf(first, school) : now;
        var week = (opens > now ? opens : now) + Life;
        var end = assignment.ClosesOn is { } last ? SchoolTime.StartOf(last.AddDays(1), school) : week;
        return end < week && end > now ? end : week;
    }
}
