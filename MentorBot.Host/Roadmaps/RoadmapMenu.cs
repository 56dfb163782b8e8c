using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The roadmap in the menu: the whole of it for who leads, the own open rows for everybody on the staff.</summary>
internal sealed class RoadmapMenu : IMenuSection
{
    private const int RowsShown = 6;

    public int Order => 40;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        var own = await turn.Db.Staff.AsNoTracking().Where(staff => staff.PersonId == turn.Person.Id).ToListAsync(cancellation);
        var buttons = new List<ChatButton>();
        foreach (var member in own)
        {
            var roadmaps = await turn.Db.WholeRoadmaps().AsNoTracking().Where(roadmap => roadmap.SchoolId == member.SchoolId).OrderBy(roadmap => roadmap.Id).ToListAsync(cancellation);
            if (RoadmapRights.MayLead(member)) buttons.AddRange(roadmaps.Select(roadmap => RoadmapMapChat.Button(roadmap, Label(roadmap), "show")));
            buttons.AddRange(await OwnRowsAsync(turn, member, roadmaps, cancellation));
        }

        return buttons;
    }

    private static string Label(Roadmap roadmap) => $"🗺 {ChatText.Plain(roadmap.Title).Clip(50).Value}";

    private static async Task<IEnumerable<ChatButton>> OwnRowsAsync(Turn turn, StaffMember member, List<Roadmap> roadmaps, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(member.SchoolId, cancellation);
        return roadmaps.Where(roadmap => roadmap.LiveOn is not null)
            .SelectMany(roadmap => roadmap.Items)
            .Where(item => item.IsOpen() && item.NextDue() is not null && item.Concerns(member, staff))
            .OrderBy(item => item.NextDue())
            .Take(RowsShown)
            .Select(RoadmapMapChat.RowButton);
    }
}
