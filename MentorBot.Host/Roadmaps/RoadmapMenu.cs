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
            var several = roadmaps.Count > 1;
            if (RoadmapRights.MayLead(member) && roadmaps.Count == 0) buttons.Add(FirstRoadmap.Button);
            if (RoadmapRights.MayLead(member)) buttons.AddRange(roadmaps.Select(roadmap => RoadmapMapChat.Button(roadmap, $"Дорожная карта{Which(roadmap, roadmaps)}{Standing(roadmap, several)}", "show")));
            var staff = await turn.Db.StaffOfAsync(member.SchoolId, cancellation);
            foreach (var roadmap in roadmaps)
            {
                var own = RoadmapRowsView.OwnOf(roadmap, staff, member).ToList();
                if (own.Count > 0) buttons.Add(RoadmapMapChat.Button(roadmap, $"Мои сроки: {own.Count}, ближайший {own.Min(item => item.NextDue()):dd.MM.yyyy}{Which(roadmap, roadmaps)}", "mine"));
            }
        }

        return buttons;
    }

    private static string Standing(Roadmap roadmap, bool shown) => roadmap switch
    {
        _ when !shown => "",
        { LiveOn: null } => " · не включена",
        _ => roadmap.Items.Exists(item => item.IsOpen()) ? "" : " · завершена",
    };

    /// <summary>The year, and of several roadmaps of a year the number in the order in which they came.</summary>
    private static string Which(Roadmap roadmap, List<Roadmap> all)
    {
        if (all.Count < 2) return "";
        var ofYear = all.FindAll(known => Year(known) == Year(roadmap));
        return $" · {Year(roadmap)}{(ofYear.Count > 1 ? $" · № {ofYear.IndexOf(roadmap) + 1}" : "")}";
    }

    private static string Year(Roadmap roadmap) => $"{roadmap.PeriodStart.Year}/{roadmap.PeriodEnd.Year % 100:00}";
}
