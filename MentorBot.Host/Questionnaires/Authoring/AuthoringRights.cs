using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>Who may write questionnaires of a school.</summary>
internal static class AuthoringRights
{
    /// <summary>The person as one who leads the programme at the school; at any of theirs where none is named.</summary>
    public static async Task<StaffMember?> CuratorAsync(Turn turn, long? schoolId, CancellationToken cancellation) =>
        (await turn.RolesAsync(cancellation)).Staff.FirstOrDefault(member => RoadmapRights.MayLead(member) && (schoolId is null || member.SchoolId == schoolId));
}
