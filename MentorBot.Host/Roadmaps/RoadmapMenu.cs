using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The roadmap in the menu: the whole of it for who leads, the own open rows for everybody on the staff.</summary>
internal sealed class RoadmapMenu : IMenuSection
{
    public int Order => 40;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        var buttons = new List<ChatButton>();
        foreach (var member in (await turn.RolesAsync(cancellation)).Staff)
        {
            var roadmaps = await turn.Db.WholeRoadmaps().AsNoTracking().Where(roadmap => roadmap.SchoolId == member.SchoolId).OrderBy(roadmap => roadmap.Id).ToListAsync(cancellation);
            var year = roadmaps.Count > 1;
            if (RoadmapRights.MayLead(member)) buttons.AddRange(roadmaps.Select(roadmap => RoadmapMapChat.Button(roadmap, "Дорожная карта" + Year(roadmap, year) + Standing(roadmap, year), "show")));
            var staff = await turn.Db.StaffOfAsync(member.SchoolId, cancellation);
            foreach (var roadmap in roadmaps)
            {
                var own = RoadmapRowsView.OwnOf(roadmap, staff, member).ToList();
                if (own.Count > 0) buttons.Add(RoadmapMapChat.Button(roadmap, $"Мои сроки: {own.Count}, ближайший {own.Min(item => item.NextDue()):dd.MM.yyyy}{Year(roadmap, year)}", "mine"));
            }
        }

        return buttons;
    }

    /// <summary>Tells roadmaps of the same year apart.</summary>
    private static string Standing(Roadmap roadmap, bool shown) => roadmap switch
    {
        _ when !shown => "",
        { LiveOn: null } => " · не включена",
        _ => roadmap.Items.Exists(item => item.IsOpen()) ? "" : " · завершена",
    };

    private static string Year(Roadmap roadmap, bool shown) => shown ? $" · {roadmap.PeriodStart.Year}/{roadmap.PeriodEnd.Year % 100:00}" : "";
}
