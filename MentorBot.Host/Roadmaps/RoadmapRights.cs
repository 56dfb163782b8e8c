using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps;

/// <summary>Who may do what with the rows of a roadmap.</summary>
internal static class RoadmapRights
{
    private static readonly string[] LeadingRoles = [StaffRoles.Curator, StaffRoles.Deputy, StaffRoles.Director];

    /// <summary>Who leads the programme decides about every row.</summary>
    public static bool MayLead(StaffMember member) => LeadingRoles.Contains(member.Role);

    /// <summary>Who of the staff is spoken to as the one who leads: the curators, where none of them can be reached the deputies, then the directors.</summary>
    public static IReadOnlyList<StaffMember> Leading(IReadOnlyList<StaffMember> staff) => staff
        .Where(member => MayLead(member) && member.Person is { Reachable: true })
        .GroupBy(member => Array.IndexOf(LeadingRoles, member.Role)).OrderBy(ofRole => ofRole.Key).FirstOrDefault()?.DistinctBy(member => member.PersonId).ToList() ?? [];

    /// <summary>The person as the staff member whom the row concerns: who leads, or a responsible of it.</summary>
    public static StaffMember? MemberFor(Person person, IReadOnlyList<StaffMember> staff, RoadmapItem item)
    {
        var own = staff.Where(member => member.PersonId == person.Id).ToList();
        return own.Find(MayLead) ?? own.Find(member => item.Concerns(member, staff));
    }
}
