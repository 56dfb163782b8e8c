using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>Who may do what with the rows of a roadmap.</summary>
internal static class RoadmapRights
{
    /// <summary>Who leads the programme decides about every row.</summary>
    public static bool MayLead(StaffMember member) => member.Role is "Curator" or "Director" or "Deputy";

    /// <summary>The person as the staff member whom the row concerns: who leads, or a responsible of it.</summary>
    public static StaffMember? MemberFor(Person person, IReadOnlyList<StaffMember> staff, RoadmapItem item)
    {
        var own = staff.Where(member => member.PersonId == person.Id).ToList();
        return own.Find(MayLead) ?? own.Find(member => item.Concerns(member, staff));
    }
}
