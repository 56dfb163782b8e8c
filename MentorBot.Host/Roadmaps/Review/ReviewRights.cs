using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>Who may review a roadmap: whoever leads at its school.</summary>
internal static class ReviewRights
{
    /// <summary>The roadmap, and the person acting as who leads it; null where it is not theirs.</summary>
    public static async Task<Roadmap?> FindAsync(Turn turn, long id, CancellationToken cancellation)
    {
        if (await turn.Db.WholeRoadmaps().SingleOrDefaultAsync(known => known.Id == id, cancellation) is not { } roadmap) return null;
        if (await LeaderAsync(turn, roadmap.SchoolId, cancellation) is not { } leader) return null;
        turn.ActAs(leader);
        return roadmap;
    }

    public static async Task<StaffMember?> LeaderAsync(Turn turn, long schoolId, CancellationToken cancellation) =>
        (await turn.Db.StaffOfAsync(schoolId, cancellation)).Find(member => member.PersonId == turn.Person.Id && RoadmapRights.MayLead(member));
}
