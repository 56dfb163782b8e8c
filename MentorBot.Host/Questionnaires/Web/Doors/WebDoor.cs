using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Doors;

/// <summary>Finds out whether whoever comes to an address may go on there.</summary>
internal sealed class WebDoor(MentorBotDb db, QuestionnaireShelf shelf, GuessLimit limit, TimeProvider clock)
{
    public async Task<Entrance> LookAsync(HttpContext http, string token)
    {
        var link = await FindAsync(token, http.RequestAborted);
        var isKnown = link is not null && Browser.IsThatOf(link, http);
        if (!isKnown && limit.IsSpent(http)) return new Entrance.Shut(ShutReason.TooManyWrong);
        if (link is null)
        {
            limit.CountWrong(http);
            return new Entrance.Shut(ShutReason.Unknown);
        }

        if (link.RevokedAt is not null) return new Entrance.Shut(ShutReason.Revoked);
        if (link.ExpiresAt <= clock.GetUtcNow()) return new Entrance.Shut(ShutReason.Expired);
        if (link.BrowserHash is not null && !isKnown) return new Entrance.Shut(ShutReason.OtherBrowser);
        var visit = await VisitAsync(http, link, token);
        return isKnown ? new Entrance.Open(visit) : new Entrance.Untouched(visit);
    }

    private async Task<WebLink?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = KeyHash.Of(token);
        return await db.WebLinks.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash, cancellation);
    }

    private async Task<Visit> VisitAsync(HttpContext http, WebLink link, string token)
    {
        var assignment = await db.Assignments.AsNoTracking().SingleAsync(known => known.Id == link.AssignmentId, http.RequestAborted);
        var questionnaire = await shelf.OfAsync(assignment, http.RequestAborted);
        return new Visit(http, link, assignment, questionnaire, $"{WebPages.Path}/{token}", await ActorAsync(link, assignment, http.RequestAborted));
    }

    private async Task<string> ActorAsync(WebLink link, Assignment assignment, CancellationToken cancellation)
    {
        if (link.Purpose == WebLinkPurpose.Paper) return link.CreatedBy;
        return (await db.AssigneeAsync(assignment.AssigneeId, cancellation)).Participant is { } participant
            ? Turn.ActorOf(participant)
            : $"staff:{Ids.Text(assignment.AssigneeId)}";
    }
}
