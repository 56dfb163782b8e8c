using MentorBot.Domain.Assignments;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>Somebody who was asked and has not answered yet.</summary>
internal sealed record MissingAnswer(Assignment Assignment, string Name, Person? Person);

internal static class Missing
{
    public static async Task<IReadOnlyList<MissingAnswer>> OfAsync(MentorBotDb db, long schoolId, string code, CancellationToken cancellation)
    {
        var waiting = await db.Assignments.AsNoTracking()
            .Where(one => one.SchoolId == schoolId && one.Code == code && (one.State == AssignmentState.Opened || one.State == AssignmentState.InProgress))
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        var ids = waiting.Select(one => one.AssigneeId).Distinct().ToList();
        var participants = await db.Participants.AsNoTracking().Include(one => one.Person).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        var staff = await db.Staff.AsNoTracking().Include(one => one.Person).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        return [.. waiting.Select(one => Of(one, participants.GetValueOrDefault(one.AssigneeId), staff.GetValueOrDefault(one.AssigneeId))).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static MissingAnswer Of(Assignment assignment, Participant? participant, StaffMember? staff)
    {
        var assignee = new Assignee(participant, staff);
        return new MissingAnswer(assignment, participant is null ? staff?.Name ?? "" : PersonNotice.TitleOf(participant), assignee.Person);
    }
}
