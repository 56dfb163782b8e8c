using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Staff;

/// <summary>Those who lead the programme at a school.</summary>
internal static class Curators
{
    public static IQueryable<StaffMember> CuratorRolesOf(this MentorBotDb db, long personId) =>
        db.Staff.Where(staff => staff.PersonId == personId && staff.Role == StaffRoles.Curator);

    /// <summary>The person as curator of the school; null where they are none.</summary>
    public static Task<StaffMember?> FindCuratorAsync(this MentorBotDb db, long personId, long schoolId, CancellationToken cancellation) =>
        db.CuratorRolesOf(personId).FirstOrDefaultAsync(staff => staff.SchoolId == schoolId, cancellation);

    /// <summary>The curator who has to do something: the one who acts, else the one of the longest standing, with an account before without. Null where the school has none.</summary>
    public static async Task<StaffMember?> InChargeAsync(UnitOfWork work, long schoolId, CancellationToken cancellation)
    {
        var curators = await work.Db.Staff.Include(staff => staff.Person)
            .Where(staff => staff.SchoolId == schoolId && staff.Role == StaffRoles.Curator)
            .ToListAsync(cancellation);
        return curators
            .OrderByDescending(curator => work.Actor == Turn.ActorOf(curator))
            .ThenByDescending(curator => curator.PersonId is not null)
            .ThenBy(curator => curator.Id)
            .FirstOrDefault();
    }

    /// <summary>Tells every curator of a school, but not the one who has just done it.</summary>
    public static async Task TellAsync(UnitOfWork work, long schoolId, ChatMessage message, CancellationToken cancellation)
    {
        var actor = work is Turn turn ? turn.Person.Id : 0;
        var people = await work.Db.Staff
            .Where(staff => staff.SchoolId == schoolId && staff.Role == StaffRoles.Curator && staff.Person != null && staff.PersonId != actor)
            .Select(staff => staff.Person!)
            .Distinct()
            .ToListAsync(cancellation);
        foreach (var person in people) work.Say(person, message);
    }
}
