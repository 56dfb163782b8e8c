using MentorBot.Domain.Assignments;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Links;

/// <summary>Somebody whom the messenger does not reach, and what waits for them.</summary>
internal sealed record Unreached(long AssigneeId, string Name, int Waiting);

/// <summary>Questionnaires that wait, as the curator looks for them.</summary>
internal static class WaitingAnswers
{
    public static IQueryable<Assignment> WaitingFor(this MentorBotDb db, long assigneeId) => db.Assignments
        .Where(assignment => assignment.AssigneeId == assigneeId)
        .Where(assignment => assignment.State == AssignmentState.Opened || assignment.State == AssignmentState.InProgress);

    /// <summary>Those without an account, and those who cannot be reached there, by name.</summary>
    public static async Task<IReadOnlyList<Unreached>> UnreachedAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var waiting = db.Assignments.AsNoTracking()
            .Where(assignment => assignment.SchoolId == schoolId && (assignment.State == AssignmentState.Opened || assignment.State == AssignmentState.InProgress));
        var participants = await (
            from assignment in waiting
            join participant in db.Participants on assignment.AssigneeId equals participant.Id
            where participant.PersonId == null || !participant.Person!.Reachable
            select new { participant.Id, participant.Name }).ToListAsync(cancellation);
        var staff = await (
            from assignment in waiting
            join member in db.Staff on assignment.AssigneeId equals member.Id
            where member.PersonId == null || !member.Person!.Reachable
            select new { member.Id, member.Name }).ToListAsync(cancellation);
        return [.. participants.Concat(staff)
            .GroupBy(one => one.Id)
            .Select(group => new Unreached(group.Key, group.First().Name, group.Count()))
            .OrderBy(one => one.Name, StringComparer.CurrentCulture)];
    }
}
