using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Conversation;

/// <summary>Who a person is at the schools, as stored when it was first asked in a turn. Not tracked: for showing, not for changing.</summary>
internal sealed record PersonRoles(IReadOnlyList<Participant> Participants, IReadOnlyList<StaffMember> Staff)
{
    private static readonly Func<MentorBotDb, long, IAsyncEnumerable<Participant>> ParticipantsOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long person) => db.Participants.AsNoTracking().Where(participant => participant.PersonId == person).OrderBy(participant => participant.Id).AsQueryable());

    private static readonly Func<MentorBotDb, long, IAsyncEnumerable<StaffMember>> StaffOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long person) => db.Staff.AsNoTracking().Where(staff => staff.PersonId == person).OrderBy(staff => staff.Id).AsQueryable());

    public bool AreNone => Participants.Count + Staff.Count == 0;

    public bool LeadSomeSchool => Staff.Any(staff => staff.Role == Host.Staff.StaffRoles.Curator);

    /// <summary>The ids under which the person may have been given questionnaires.</summary>
    public List<long> AssigneeIds => [.. Participants.Select(participant => participant.Id), .. Staff.Select(staff => staff.Id)];

    public static async Task<PersonRoles> OfAsync(MentorBotDb db, long personId, CancellationToken cancellation) =>
        new(await ParticipantsOf(db, personId).ToListAsync(cancellation), await StaffOf(db, personId).ToListAsync(cancellation));
}
