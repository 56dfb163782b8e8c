using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Roadmaps;

/// <summary>Whose a row is, and who is reminded of it: not mine, tomorrow, somebody else, who heard of it.</summary>
internal sealed class RoadmapDuties(IAssignments assignments)
{
    private const int PeopleOnPage = 12;

    /// <param name="words">The verb and what follows it.</param>
    /// <returns>False where the press means nothing here, or is not for this person.</returns>
    public async Task<bool> HandleAsync(Turn turn, RoadmapItem item, StaffMember member, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var mayLead = RoadmapRights.MayLead(member);
        switch (words)
        {
            case ["no"]:
                return await DeclineAsync(turn, item, member, cancellation);
            case ["later", ..]:
                await WishAsync(turn, item, member, words.Count > 1 ? RoadmapTexts.Day(words[1]) : item.NextDue(), cancellation);
                return true;
            case ["who"] when mayLead:
                turn.Reply(ChatMessage.Column(await RoadmapDeliveries.OfAsync(turn, item, cancellation), new ChatButton("« К строке", RoadmapTexts.Action(item, "info", null))));
                return true;
            case ["give", var whose, ..] when mayLead && Find(item, whose) is { } responsible:
                await ShowPeopleAsync(turn, item, responsible, words.Count > 2 && int.TryParse(words[2], CultureInfo.InvariantCulture, out var page) ? page : 0, cancellation);
                return true;
            case ["back", var whose] when mayLead && Find(item, whose) is { } responsible:
                return await GiveBackAsync(turn, item, responsible, cancellation);
            case ["to", var whose, var to] when mayLead && Find(item, whose) is { } responsible:
                return await AssignAsync(turn, item, responsible, Ids.Parse(to), cancellation);
            default:
                return false;
        }
    }

    /// <summary>Who leads the programme names somebody else at once; anybody else may say why.</summary>
    private async Task<bool> DeclineAsync(Turn turn, RoadmapItem item, StaffMember member, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        if (!item.IsOpen() || !item.IsDutyOf(member, staff)) return false;
        var own = item.Responsibles.Find(one => one.DeclinedOn is null && StaffMatch.FindAll(staff, one) is [var only] && only.Id == member.Id);
        if (RoadmapRights.MayLead(member) && own is not null) await ShowPeopleAsync(turn, item, own, 0, cancellation);
        else await assignments.BeginAsync(turn, new OpenRequest(item.Roadmap.School!, RoadmapForms.Decline, member.Id, turn.Person) { RoadmapItemId = item.Id }, cancellation);
        return true;
    }

    private static async Task WishAsync(Turn turn, RoadmapItem item, StaffMember member, DateOnly? occurrence, CancellationToken cancellation)
    {
        if (!item.IsOpen())
        {
            turn.Toast = "Эта строка уже закрыта";
            return;
        }

        var day = await RoadmapTomorrow.PlanAsync(turn, item, member, occurrence, cancellation);
        turn.Toast = $"Напомню {EngineTexts.Russian.Date(day)}";
        turn.Reply(new ChatMessage(
            ChatText.Paragraphs($"⏰ Напомню {EngineTexts.Russian.Date(day)}.", ChatText.Strong($"{item.Number}. {item.Title}"), RoadmapTexts.Term(item)),
            RoadmapButtons.UnderReminder(item, occurrence, isOwn: false)));
    }

    private static async Task<bool> GiveBackAsync(Turn turn, RoadmapItem item, RoadmapResponsible responsible, CancellationToken cancellation)
    {
        if (responsible.DeclinedOn is null) return false;
        await RoadmapDeclining.GiveBackAsync(turn, item, responsible, cancellation);
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), $"Строка снова у человека, который от неё отказался: {StaffMatch.Title(responsible)}."),
            new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null))));
        return true;
    }

    private static async Task<bool> AssignAsync(Turn turn, RoadmapItem item, RoadmapResponsible before, long memberId, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        if (staff.Find(member => member.Id == memberId) is not { } member) return false;
        await RoadmapDeclining.AssignAsync(turn, item, before, member, cancellation);
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong($"{item.Number}. {item.Title}"), $"Теперь отвечает: {member.Name}.",
                member.Person is null ? "Этот человек ещё не связан с ботом: пока он не откроет свою ссылку, напоминания приходят вам." : ""),
            new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(item, "info", null))));
        return true;
    }

    private static async Task ShowPeopleAsync(Turn turn, RoadmapItem item, RoadmapResponsible responsible, int page, CancellationToken cancellation)
    {
        var staff = (await turn.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation))
            .Where(member => StaffRoles.AreTeachers(member.Role) && member.Id != responsible.StaffId).OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        var shown = staff.Skip(page * PeopleOnPage).Take(PeopleOnPage);
        List<ChatButton> buttons = [.. shown.Select(member => new ChatButton(member.Name, $"{RoadmapDeclining.Action(item, "to", responsible.Id)}:{Ids.Text(member.Id)}"))];
        if ((page + 1) * PeopleOnPage < staff.Count) buttons.Add(new ChatButton("Дальше ›", $"{RoadmapDeclining.Action(item, "give", responsible.Id)}:{page + 1}"));
        buttons.Add(new ChatButton("« К строке", RoadmapTexts.Action(item, "info", null)));
        turn.Reply(ChatMessage.Column(ChatText.Paragraphs(ChatText.Strong($"{item.Number}. {item.Title}"), "Кто будет отвечать за эту строку?"), buttons));
    }

    private static RoadmapResponsible? Find(RoadmapItem item, string id) => item.Responsibles.Find(one => one.Id == Ids.Parse(id));
}
