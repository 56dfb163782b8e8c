using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Links;
using MentorBot.Host.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.AccessLinks;

/// <summary>Secret addresses in the chat: a calendar for whoever answers for rows, the page for who leads, and their end.</summary>
internal sealed class AccessLinkChat(WebAddresses addresses, Menu menu) : IChatButtons
{
    private const string AreaName = "share";
    private const int Listed = 10;

    public string Area => AreaName;

    public static ChatButton CalendarButton(long schoolId) => new("🗓 Календарь для телефона", $"{AreaName}:cal:{Ids.Text(schoolId)}");

    public static ChatButton PageButton(Roadmap roadmap) => new("🌐 Открыть страницу", $"{AreaName}:page:{Ids.Text(roadmap.Id)}");

    /// <summary><c>share:cal:SCHOOL</c>, <c>share:school:SCHOOL</c>, <c>share:page:ROADMAP</c>, <c>share:list:SCHOOL</c>, <c>share:drop:LINK</c>.</summary>
    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var isDone = words switch
        {
            ["cal", var school] => await CalendarAsync(turn, Ids.Parse(school), isOwn: true, cancellation),
            ["school", var school] => await CalendarAsync(turn, Ids.Parse(school), isOwn: false, cancellation),
            ["page", var roadmap] => await PageAsync(turn, Ids.Parse(roadmap), cancellation),
            ["list", var school] => await ListAsync(turn, Ids.Parse(school), cancellation),
            ["drop", var link] => await RevokeAsync(turn, Ids.Parse(link), cancellation),
            _ => false,
        };
        if (!isDone) await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private async Task<bool> CalendarAsync(Turn turn, long schoolId, bool isOwn, CancellationToken cancellation)
    {
        if (await MemberAsync(turn, schoolId, cancellation) is not { } member || (!isOwn && !RoadmapRights.MayLead(member))) return false;
        var (link, token) = AccessLinkMaker.Make(turn, new AccessTerms(schoolId, AccessLinkKind.Calendar, isOwn ? member.Id : null));
        var buttons = new List<ChatButton> { RevokeButton(link) };
        if (isOwn && RoadmapRights.MayLead(member)) buttons.Add(new ChatButton("🗓 Календарь всей школы", $"{AreaName}:school:{Ids.Text(schoolId)}"));
        buttons.Add(ListButton(schoolId));
        turn.ReplyBelow(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(isOwn ? "Ваши сроки в календаре телефона" : "Все сроки школы в календаре телефона"),
                addresses.ForPeople(link.Kind, token),
                "Откройте ссылку: на странице одна кнопка, чтобы подписаться. Дальше календарь обновляется сам: новые сроки появятся, выполненные будут отмечены.",
                isOwn ? "Ссылка только для вас: по ней видны ваши строки. Если она попала не к тому, отзовите её." : "По ссылке видны сроки всей школы. Если она попала не к тому, отзовите её."),
            buttons));
        return true;
    }

    private async Task<bool> PageAsync(Turn turn, long roadmapId, CancellationToken cancellation)
    {
        var roadmap = await turn.Db.Roadmaps.SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
        if (roadmap is null || await MemberAsync(turn, roadmap.SchoolId, cancellation) is not { } member || !RoadmapRights.MayLead(member)) return false;
        var (link, token) = AccessLinkMaker.Make(turn, new AccessTerms(roadmap.SchoolId, AccessLinkKind.Roadmap, RoadmapId: roadmap.Id));
        turn.ReplyBelow(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(roadmap.Title),
                addresses.ForPeople(link.Kind, token),
                "На странице видно, что выполнено, что просрочено и что впереди. Ссылку можно переслать коллегам или директору: открыть её может каждый, у кого она есть. Изменить по ней ничего нельзя."),
            RevokeButton(link), ListButton(roadmap.SchoolId)));
        return true;
    }

    private static async Task<bool> ListAsync(Turn turn, long schoolId, CancellationToken cancellation)
    {
        if (await MemberAsync(turn, schoolId, cancellation) is not { } member) return false;
        var links = (await turn.Db.LivingLinks(schoolId, turn.Now).ToListAsync(cancellation)).FindAll(link => IsOf(link, member)).Take(Listed).ToList();
        var names = (await turn.Db.StaffOfAsync(schoolId, cancellation)).ToDictionary(known => known.Id, known => known.Name);
        turn.Reply(ChatMessage.Column(
            links.Count == 0
                ? "Ни одной действующей ссылки нет."
                : ChatText.Paragraphs("Эти ссылки сейчас работают. Какую отозвать?", ChatText.Lines(links.Select((link, index) => (ChatText)$"{index + 1}. {Describe(link, names)}"))),
            [.. links.Select((link, index) => new ChatButton($"Отозвать {index + 1}", $"{AreaName}:drop:{Ids.Text(link.Id)}")), Menu.Button]));
        return true;
    }

    private static async Task<bool> RevokeAsync(Turn turn, long linkId, CancellationToken cancellation)
    {
        var link = await turn.Db.AccessLinks.SingleOrDefaultAsync(known => known.Id == linkId, cancellation);
        if (link is null || await MemberAsync(turn, link.SchoolId, cancellation) is not { } member || !IsOf(link, member)) return false;
        AccessLinkMaker.Revoke(turn, link);
        turn.Toast = "Ссылка отозвана";
        turn.Reply(ChatMessage.Column(
            link.Kind == AccessLinkKind.Calendar
                ? "Ссылка отозвана: календарь по ней больше не обновляется. Подписку можно удалить в самом календаре."
                : "Ссылка отозвана: страница по ней больше не открывается.",
            ListButton(link.SchoolId)));
        return true;
    }

    private static async Task<StaffMember?> MemberAsync(Turn turn, long schoolId, CancellationToken cancellation)
    {
        var own = (await turn.RolesAsync(cancellation)).Staff.Where(member => member.SchoolId == schoolId).ToList();
        var member = own.Find(RoadmapRights.MayLead) ?? own.FirstOrDefault();
        if (member is not null) turn.ActAs(member);
        return member;
    }

    /// <summary>Who leads answers for all addresses of the school.</summary>
    private static bool IsOf(AccessLink link, StaffMember member) =>
        RoadmapRights.MayLead(member) || link.StaffId == member.Id || link.CreatedBy == Turn.ActorOf(member);

    private static string Describe(AccessLink link, Dictionary<long, string> names)
    {
        var what = link switch
        {
            { Kind: AccessLinkKind.Roadmap } => "Страница дорожной карты",
            { StaffId: { } staff } => $"Календарь: {names.GetValueOrDefault(staff, "сотрудник")}",
            _ => "Календарь школы",
        };
        var used = link.LastUsedAt is { } at ? $"открывали {EngineTexts.Russian.Date(DateOnly.FromDateTime(at.UtcDateTime))}" : "ещё не открывали";
        return $"{what}, от {EngineTexts.Russian.Date(DateOnly.FromDateTime(link.CreatedAt.UtcDateTime))}, {used}";
    }

    private static ChatButton RevokeButton(AccessLink link) => new("🚫 Отозвать ссылку", $"{AreaName}:drop:{Ids.Text(link.Id)}");

    private static ChatButton ListButton(long schoolId) => new("Все ссылки", $"{AreaName}:list:{Ids.Text(schoolId)}");
}
