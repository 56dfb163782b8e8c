using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The curators of a school, and how they are told something.</summary>
internal static class CuratorNotices
{
    public static Task<List<StaffMember>> CuratorsAsync(this MentorBotDb db, long schoolId, CancellationToken cancellation) => db.Staff
        .Include(staff => staff.Person)
        .Where(staff => staff.SchoolId == schoolId && staff.Role == Roles.Curator)
        .OrderBy(staff => staff.Id)
        .ToListAsync(cancellation);

    /// <summary>The curator's place that a person holds at the school; null where they hold none.</summary>
    public static Task<StaffMember?> CuratorAsync(this MentorBotDb db, long personId, long schoolId, CancellationToken cancellation) =>
        db.Staff.FirstOrDefaultAsync(staff => staff.PersonId == personId && staff.SchoolId == schoolId && staff.Role == Roles.Curator, cancellation);

    public static async Task TellCuratorsAsync(this UnitOfWork work, long schoolId, ChatMessage message, CancellationToken cancellation)
    {
        foreach (var curator in await work.Db.CuratorsAsync(schoolId, cancellation)) work.Say(curator.Person, message);
    }
}
