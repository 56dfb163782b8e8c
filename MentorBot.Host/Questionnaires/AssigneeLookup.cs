using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Who answers a questionnaire: a participant or a staff member.</summary>
internal sealed record Assignee(Participant? Participant, StaffMember? Staff)
{
    public Person? Person => Participant?.Person ?? Staff?.Person;

    public void ActIn(Turn turn)
    {
        if (Staff is not null) turn.ActAs(Staff);
        else if (Participant is not null) turn.ActAs(Participant);
    }
}

internal static class AssigneeLookup
{
    private static readonly Func<MentorBotDb, long, CancellationToken, Task<Participant?>> ParticipantOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long id, CancellationToken _) => db.Participants
            .Include(participant => participant.School)
            .Include(participant => participant.Person)
            .Include(participant => participant.Consents)
            .SingleOrDefault(participant => participant.Id == id));

    public static async Task<Assignee> AssigneeAsync(this MentorBotDb db, long assigneeId, CancellationToken cancellation)
    {
        var participant = await ParticipantOf(db, assigneeId, cancellation);
        return participant is not null
            ? new Assignee(participant, null)
            : new Assignee(null, await db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assigneeId, cancellation));
    }

    /// <summary>Whether the school has what a questionnaire is said to be about.</summary>
    public static async Task<bool> IsOfSchoolAsync(this MentorBotDb db, long subjectId, School school, CancellationToken cancellation) =>
        await db.Participants.AnyAsync(participant => participant.Id == subjectId && participant.SchoolId == school.Id, cancellation)
        || await db.Staff.AnyAsync(staff => staff.Id == subjectId && staff.SchoolId == school.Id, cancellation)
        || await db.Pairs.AnyAsync(pair => pair.Id == subjectId && pair.SchoolId == school.Id, cancellation);
}
