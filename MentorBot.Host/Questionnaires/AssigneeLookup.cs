using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
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
    private static readonly Func<MentorBotDb, long, CancellationToken, Task<StaffMember?>> StaffOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long id, CancellationToken _) => db.Staff.Include(staff => staff.Person).SingleOrDefault(staff => staff.Id == id));

    public static async Task<Assignee> AssigneeAsync(this MentorBotDb db, long assigneeId, CancellationToken cancellation)
    {
        if (db.FindTracked<StaffMember>(assigneeId, nameof(StaffMember.Person)) is { } staff) return new Assignee(null, staff);
        var participant = await db.FindParticipantAsync(assigneeId, cancellation);
        return participant is not null ? new Assignee(participant, null) : new Assignee(null, await StaffOf(db, assigneeId, cancellation));
    }

    /// <summary>The school at which a questionnaire is answered; mostly it came with the one who answers.</summary>
    public static async Task<School> SchoolOfAsync(this MentorBotDb db, Assignment assignment, CancellationToken cancellation) =>
        db.FindTracked<School>(assignment.SchoolId) ?? await db.Schools.SingleAsync(school => school.Id == assignment.SchoolId, cancellation);

    /// <summary>Whether the school has what a questionnaire is said to be about.</summary>
    public static async Task<bool> IsOfSchoolAsync(this MentorBotDb db, long subjectId, School school, CancellationToken cancellation) =>
        await db.Participants.AnyAsync(participant => participant.Id == subjectId && participant.SchoolId == school.Id, cancellation)
        || await db.Staff.AnyAsync(staff => staff.Id == subjectId && staff.SchoolId == school.Id, cancellation)
        || await db.Pairs.AnyAsync(pair => pair.Id == subjectId && pair.SchoolId == school.Id, cancellation);
}
