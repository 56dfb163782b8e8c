using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Roadmaps.Indicators;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The roadmap as a whole, for whoever leads: how it stands, what is to be checked, who is still to be invited.</summary>
internal sealed class RoadmapMapChat(IChatChannel channel, IAssignments assignments)
{
    /// <returns>False where the press is not for this person.</returns>
    public async Task<bool> HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
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
            case "check":
                ShowNextQuestion(turn, roadmap);
                break;
            case "people":
                await InviteAsync(turn, roadmap, cancellation);
                break;
            case "all":
                ShowRows(turn, roadmap, _ => true, "Все строки");
                break;
            case "late":
                ShowRows(turn, roadmap, item => item.IsOverdue(turn.TodayAt(roadmap.School!)), "Просрочено");
                break;
            case IndicatorsChat.Verb:
                await IndicatorsChat.ShowAsync(turn, roadmap, cancellation);
                break;
            case IndicatorsChat.WriteVerb:
                await IndicatorsChat.WriteAsync(turn, roadmap, member, assignments, cancellation);
                break;
            case IndicatorsChat.TakeVerb:
                await IndicatorsChat.TakeCountedAsync(turn, roadmap, cancellation);
                break;
            default:
                ShowOverview(turn, roadmap);
                break;
        }

        return true;
    }

    /// <summary>One doubtful row at a time; when none is left, what to do next.</summary>
    public static void ShowNextQuestion(Turn turn, Roadmap roadmap)
    {
        var doubtful = roadmap.Items.Where(item => item.NeedsCheck).OrderBy(item => item.Ordinal).ToList();
        if (doubtful is not [var item, ..])
        {
            ShowOverview(turn, roadmap);
            return;
        }

        turn.Reply(new ChatMessage(
            ChatText.Paragraphs($"Осталось проверить строк: {doubtful.Count}", RoadmapTexts.Card(item, turn.TodayAt(roadmap.School!))),
            [
                [new ChatButton("Прочитано верно", RoadmapTexts.Action(item, "ok", null)), new ChatButton("📅 Назначить срок", RoadmapTexts.Action(item, "move", null))],
                [Button(roadmap, "Назад", "show")],
            ]));
    }

    private static async Task ActivateAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        await RoadmapActivation.ActivateAsync(turn, roadmap, cancellation);
        turn.Toast = "Напоминания включены";
        ShowOverview(turn, roadmap);
    }

    private static void ShowOverview(Turn turn, Roadmap roadmap)
    {
        var today = turn.TodayAt(roadmap.School!);
        var overdue = roadmap.Items.Count(item => item.IsOverdue(today));
        var doubtful = roadmap.Items.Count(item => item.NeedsCheck);
        var buttons = new List<ChatButton>();
        if (roadmap.LiveOn is null) buttons.Add(Button(roadmap, "Включить напоминания", "on"));
        if (doubtful > 0) buttons.Add(Button(roadmap, $"Проверить строки ({doubtful})", "check"));
        if (overdue > 0) buttons.Add(Button(roadmap, $"Просрочено ({overdue})", "late"));
        buttons.Add(Button(roadmap, "Все строки", "all"));
        if (roadmap.Indicators.Count > 0) buttons.Add(Button(roadmap, "Показатели", IndicatorsChat.Verb));
        buttons.Add(Button(roadmap, "Пригласить ответственных", "people"));
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(roadmap.Title),
                ChatText.Lines(
                    roadmap.LiveOn is { } live ? $"Напоминания идут с {EngineTexts.Russian.Date(live)}." : "Напоминания ещё не включены.",
                    $"Строк: {roadmap.Items.Count}, выполнено: {roadmap.Items.Count(item => !item.IsOpen())}, просрочено: {overdue}.")),
            buttons));
    }

    private static async Task<StaffMember?> LeaderAsync(Turn turn, long schoolId, CancellationToken cancellation) =>
        (await turn.Db.StaffOfAsync(schoolId, cancellation)).Find(member => member.PersonId == turn.Person.Id && RoadmapRights.MayLead(member));

    private static void ShowRows(Turn turn, Roadmap roadmap, Func<RoadmapItem, bool> which, string title) =>
        turn.Reply(RoadmapRowsView.Of(roadmap.Items.Where(which), title, Button(roadmap, "Назад", "show")));

    /// <summary>What a member of the staff answers for, whether they lead or not.</summary>
    private static async Task<bool> ShowOwnAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        if (staff.Find(member => member.PersonId == turn.Person.Id) is not { } member) return false;
        turn.Reply(RoadmapRowsView.Of(RoadmapRowsView.OwnOf(roadmap, staff, member), "Мои сроки"));
        return true;
    }

    public static ChatButton Button(Roadmap roadmap, string label, string verb) => new(label, $"{RoadmapTexts.Area}:map:{Ids.Text(roadmap.Id)}:{verb}");

    /// <summary>Every named person who is not on the staff list yet gets a place there and a link; one message to forward for each.</summary>
    private async Task InviteAsync(Turn turn, Roadmap roadmap, CancellationToken cancellation)
    {
        var staff = await turn.Db.StaffOfAsync(roadmap.SchoolId, cancellation);
        foreach (var person in roadmap.Items.SelectMany(item => item.Responsibles).Where(one => one is { Type: ResponsibleType.Person, Name: not null, StaffId: null }))
        {
            if (staff.Exists(member => StaffMatch.Key(member.Name) == StaffMatch.Key(person.Name!))) continue;
            var added = new StaffMember { Id = Ids.Next(), SchoolId = roadmap.SchoolId, Name = person.Name!, Role = person.Code ?? "Staff", StartPayload = Ids.Secret() };
            turn.Db.Staff.Add(added);
            staff.Add(added);
        }

        var unbound = staff.Where(member => member.PersonId is null && roadmap.Items.Exists(item => item.Concerns(member, staff))).ToList();
        turn.ReplyBelow(new ChatMessage(unbound.Count == 0
            ? "Все, кто назван в дорожной карте, уже связаны с ботом."
            : "Перешлите каждому его сообщение. Когда человек откроет ссылку, его напоминания пойдут прямо ему."));
        foreach (var member in unbound)
        {
            turn.ReplyBelow(new ChatMessage(ChatText.Paragraphs(
                ChatText.Strong(member.Name),
                $"Чтобы вовремя получать напоминания о сроках дорожной карты наставничества, откройте ссылку и нажмите «Старт»: {channel.LinkTo(member.StartPayload)}")));
        }
    }
}
