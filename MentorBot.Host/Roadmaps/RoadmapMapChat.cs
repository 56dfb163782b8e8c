using MentorBot.Domain.Conversation;
using MentorBot.Host.AccessLinks;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Indicators;
using MentorBot.Host.Roadmaps.Pages;
using MentorBot.Host.Roadmaps.Review;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The roadmap as a whole, for whoever leads: how it stands, what is to be checked, who is still to be invited.</summary>
internal static class RoadmapMapChat
{
    /// <returns>False where the press is not for this person.</returns>
    public static async Task<bool> HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count < 2) return false;
        var id = Ids.Parse(words[0]);
        var roadmap = await turn.Db.WholeRoadmaps().SingleOrDefaultAsync(roadmap => roadmap.Id == id, cancellation);
        if (roadmap is not null && words[1] == "mine") return await ShowOwnAsync(turn, roadmap, cancellation);
        var member = roadmap is null ? null : await LeaderAsync(turn, roadmap.SchoolId, cancellation);
        if (roadmap is null || member is null) return false;
        turn.ActAs(member);
        switch (words[1])
        {
            case "on":
                await ActivateAsync(turn, roadmap, cancellation);
                break;
            case "all":
                ShowRows(turn, roadmap, _ => true, "Все строки");
                break;
            case "late":
                ShowRows(turn, roadmap, item => item.IsOverdue(turn.TodayAt(roadmap.School!)), "Просрочено");
                break;
            default:
                ShowOverview(turn, roadmap);
                break;
        }

        return true;
    }

    private static async Task ActivateAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        if (await RoadmapActivation.ActivateAsync(turn, roadmap, cancellation) is { } live)
        {
            turn.Reply(ChatMessage.Column(RoadmapActivation.LiveAlready, Button(live, "Открыть действующую", "show")));
            return;
        }

        turn.Toast = "Напоминания включены";
        ShowOverview(turn, roadmap);
    }

    private static void ShowOverview(Turn turn, Roadmap roadmap)
    {
        var overview = roadmap.Overview(turn.TodayAt(roadmap.School!));
        var doubtful = roadmap.Items.Count(ReviewQueue.IsOpenQuestion);
        var buttons = new List<ChatButton>();
        if (roadmap.LiveOn is null) buttons.Add(Button(roadmap, "Включить напоминания", "on"));
        if (doubtful > 0) buttons.Add(ReviewTexts.MapButton(roadmap, $"Проверить строки ({doubtful})", "next:0"));
        if (overview.Overdue.Count > 0) buttons.Add(Button(roadmap, $"Просрочено ({overview.Overdue.Count})", "late"));
        buttons.Add(Button(roadmap, "Все строки", "all"));
        if (roadmap.Indicators.Count > 0) buttons.Add(IndicatorsChat.Button(roadmap, "Показатели", IndicatorsChat.Show));
        buttons.Add(CalendarView.Button(roadmap, "📅 Календарь напоминаний"));
        buttons.Add(PeopleChat.Button(roadmap, "Пригласить ответственных", "people"));
        turn.Reply(RoadmapOverviewView.Of(roadmap, overview, buttons));
    }

    private static async Task<StaffMember?> LeaderAsync(Turn turn, long schoolId, CancellationToken cancellation) =>
        (await turn.Db.StaffOfAsync(schoolId, cancellation)).Find(member => member.PersonId == turn.Person.Id && RoadmapRights.MayLead(member));

    private static void ShowRows(Turn turn, Roadmap roadmap, Func<RoadmapItem, bool> which, string title) =>
        turn.Reply(RoadmapRowsView.Of(roadmap.Items.Where(which), title, Button(roadmap, "« К дорожной карте", "show")));

    /// <summary>What a member of the staff answers for, whether they lead or not.</summary>
    private static async Task<bool> ShowOwnAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        if (staff.Find(member => member.PersonId == turn.Person.Id) is not { } member) return false;
        turn.Reply(RoadmapRowsView.Of(RoadmapRowsView.OwnOf(roadmap, staff, member), "Мои сроки", AccessLinkChat.CalendarButton(roadmap.SchoolId)));
        return true;
    }

    public static ChatButton Button(Roadmap roadmap, string label, string verb) => new(label, $"{RoadmapTexts.Area}:map:{Ids.Text(roadmap.Id)}:{verb}");
}
