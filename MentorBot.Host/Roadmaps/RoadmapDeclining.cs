using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps;

/// <summary>«Not mine»: the person hears no more of the row, the curator stands in until somebody else is named or the row is given back.</summary>
internal static class RoadmapDeclining
{
    public static async Task DeclineAsync(UnitOfWork work, RoadmapItem item, StaffMember member, string? reason, CancellationToken cancellation)
    {
        var staff = await work.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        if (Find(item, member, staff) is not { } found) return;
        var (responsible, collective) = (Named(work, item, member, found, staff), found.Ordinal);
        (responsible.DeclinedOn, responsible.DeclineReason) = (work.TodayAt(item.Roadmap.School!), reason);
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "Decline", reason);
        await RoadmapReminders.DivideAsync(work, item, collective, cancellation);
        await Curators.TellAsync(work, item.Roadmap.SchoolId, new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Plain("🙅 «Не моё»: ") + ChatText.Strong(member.Name),
                ChatText.Strong($"{item.Number}. {item.Title}"),
                reason is null ? ChatText.Empty : $"Почему: {reason}",
                "Пока никто не назначен, напоминания об этой строке приходят вам."),
            Buttons(item, responsible)), cancellation);
    }

    /// <summary>The curator gives the row back to whoever has declined.</summary>
    public static async Task GiveBackAsync(UnitOfWork work, RoadmapItem item, RoadmapResponsible responsible, CancellationToken cancellation)
    {
        (responsible.DeclinedOn, responsible.DeclineReason) = (null, null);
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "GiveBack", responsible.Name);
        await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        await TellAsync(work, item, responsible, "Куратор просит вас всё-таки взять эту строку. Напоминания о ней снова будут приходить вам.", cancellation);
    }

    /// <summary>Somebody else answers from now on, in the same place of the row.</summary>
    public static async Task AssignAsync(UnitOfWork work, RoadmapItem item, RoadmapResponsible before, StaffMember member, CancellationToken cancellation)
    {
        var after = Named(member, before, before.Ordinal);
        Replace(work, item, before, [after]);
        item.ResponsibleText = string.Join(", ", item.Responsibles.OrderBy(one => one.Ordinal).Select(StaffMatch.Title));
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "Assign", $"{StaffMatch.Title(before)} → {member.Name}");
        await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        await TellAsync(work, item, after, "Куратор поручает вам строку дорожной карты.", cancellation);
    }

    public static IReadOnlyList<IReadOnlyList<ChatButton>> Buttons(RoadmapItem item, RoadmapResponsible responsible) =>
    [
        [new ChatButton("Назначить другого", Action(item, "give", responsible.Id)), new ChatButton("Вернуть", Action(item, "back", responsible.Id))],
        [new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "card", null))],
    ];

    /// <summary>The collectives and roles that nobody at the school holds.</summary>
    public static IEnumerable<RoadmapResponsible> Unnamed(RoadmapItem item, IReadOnlyList<StaffMember> staff) => item.Responsibles
        .Where(one => one is { Name: null, DeclinedOn: null } && !StaffMatch.IsOutside(one) && StaffMatch.FindAll(staff, one).Count == 0).OrderBy(one => one.Ordinal);

    public static string Action(RoadmapItem item, string verb, long responsible) => $"{RoadmapTexts.Action(item, verb, null)}:{Ids.Text(responsible)}";

    private static RoadmapResponsible? Find(RoadmapItem item, StaffMember member, IReadOnlyList<StaffMember> staff) =>
        item.Responsibles.Find(one => one.DeclinedOn is null && StaffMatch.FindAll(staff, one).Any(meant => meant.Id == member.Id));

    /// <summary>As whom a member of the staff answers for the row. One of a collective is named first, so that the others go on hearing of it.</summary>
    private static RoadmapResponsible Named(UnitOfWork work, RoadmapItem item, StaffMember member, RoadmapResponsible found, IReadOnlyList<StaffMember> staff)
    {
        var all = StaffMatch.FindAll(staff, found);
        if (all.Count == 1) return found;
        var next = item.Responsibles.Max(one => one.Ordinal) + 1;
        List<RoadmapResponsible> named = [.. all.Select((one, index) => Named(one, found, index == 0 ? found.Ordinal : next + index - 1))];
        Replace(work, item, found, named);
        return named.Single(one => one.StaffId == member.Id);
    }

    private static RoadmapResponsible Named(StaffMember member, RoadmapResponsible place, int ordinal) => new()
    {
        Id = Ids.Next(),
        ItemId = place.ItemId,
        Ordinal = ordinal,
        Type = ResponsibleType.Person,
        Name = member.Name,
        Role = StaffRoles.All.Contains(member.Role) ? StaffRoles.TitleOf(member.Role) : null,
        Code = member.Role,
        Grades = place.Grades,
        IsLead = place.IsLead && ordinal == place.Ordinal,
        StaffId = member.Id,
    };

    private static void Replace(UnitOfWork work, RoadmapItem item, RoadmapResponsible before, IReadOnlyList<RoadmapResponsible> after)
    {
        work.Db.Remove(before);
        item.Responsibles.Remove(before);
        work.Db.AddRange(after); // They know their row, so they stand in its list from here on.
    }

    private static async Task TellAsync(UnitOfWork work, RoadmapItem item, RoadmapResponsible responsible, string why, CancellationToken cancellation)
    {
        var today = work.TodayAt(item.Roadmap!.School!);
        foreach (var member in StaffMatch.FindAll(await work.Db.StaffOfAsync(item.Roadmap.SchoolId, cancellation), responsible))
            work.Say(member.Person, new ChatMessage(ChatText.Paragraphs(why, RoadmapTexts.Card(item, today)), RoadmapButtons.UnderReminder(item, item.NextDue(), isOwn: true)));
    }
}
