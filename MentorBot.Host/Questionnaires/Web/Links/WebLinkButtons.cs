using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Paper;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Links;

/// <summary>The curator gives somebody a link, or enters what they wrote on paper. At each press it is judged anew whose button it was.</summary>
internal sealed class WebLinkButtons(WebLinks links, QuestionnaireShelf shelf, Menu menu) : IChatButtons
{
    public const string AreaName = "wl";

    private const int Listed = 8;

    public string Area => AreaName;

    /// <summary>The way to all whom the messenger does not reach.</summary>
    public static ChatButton School(long schoolId, int people) => new($"Анкеты без чата — {people}", $"{AreaName}:school:{Ids.Text(schoolId)}");

    /// <summary>The way to what waits for one person.</summary>
    public static ChatButton Person(long assigneeId) => new("Анкеты: ссылка или бумага", $"{AreaName}:of:{Ids.Text(assigneeId)}");

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var shown = words switch
        {
            ["school", var school, ..] => await SchoolAsync(turn, Ids.Parse(school), int.TryParse(words.ElementAtOrDefault(2), CultureInfo.InvariantCulture, out var page) ? page : 0, cancellation),
            ["of", var assignee] => await PersonAsync(turn, Ids.Parse(assignee), cancellation),
            ["give", var assignment] => await MakeAsync(turn, Ids.Parse(assignment), WebLinkPurpose.Person, cancellation),
            ["paper", var assignment] => await MakeAsync(turn, Ids.Parse(assignment), WebLinkPurpose.Paper, cancellation),
            _ => false,
        };
        if (!shown) await menu.ShowOutdatedAsync(turn, cancellation);
    }

    private static async Task<bool> SchoolAsync(Turn turn, long schoolId, int page, CancellationToken cancellation)
    {
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null) return false;
        var people = await WaitingAnswers.UnreachedAsync(turn.Db, schoolId, cancellation);
        var school = Ids.Text(schoolId);
        page = Math.Clamp(page, 0, Math.Max(0, (people.Count - 1) / Listed));
        var buttons = people.Skip(page * Listed).Take(Listed).Select(one => new ChatButton($"{one.Name} · {one.Waiting}", $"{AreaName}:of:{Ids.Text(one.AssigneeId)}")).ToList();
        if (page > 0) buttons.Add(new ChatButton("« Назад", $"{AreaName}:school:{school}:{page - 1}"));
        if ((page + 1) * Listed < people.Count) buttons.Add(new ChatButton("Дальше »", $"{AreaName}:school:{school}:{page + 1}"));
        buttons.Add(Menu.Button);
        turn.Reply(ChatMessage.Column(
            people.Count == 0 ? "Все, кого ждут анкеты, получают сообщения бота." : "До этих людей сообщения не доходят, а анкеты их ждут. Кому дать ссылку или чьи ответы внести с бумаги?",
            buttons));
        return true;
    }

    private async Task<bool> PersonAsync(Turn turn, long assigneeId, CancellationToken cancellation)
    {
        var assignee = await turn.Db.AssigneeAsync(assigneeId, cancellation);
        if ((assignee.Participant?.SchoolId ?? assignee.Staff?.SchoolId) is not { } schoolId) return false;
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null) return false;
        var lines = new List<ChatText>();
        var buttons = new List<IReadOnlyList<ChatButton>>();
        foreach (var assignment in await turn.Db.WaitingFor(assigneeId).AsNoTracking().OrderBy(known => known.Id).Take(Listed).ToListAsync(cancellation))
        {
            var questionnaire = await shelf.OfAsync(assignment, cancellation);
            var topic = await AssignmentTopic.OfAsync(turn.Db, questionnaire, assignment, cancellation);
            lines.Add($"{lines.Count + 1}. {questionnaire.TitleRu}{(topic is null ? "" : $" · {topic}")}");
            var id = Ids.Text(assignment.Id);
            buttons.Add([new ChatButton($"{lines.Count}. Дать ссылку", $"{AreaName}:give:{id}"), new ChatButton($"{lines.Count}. Ввести с бумаги", $"{AreaName}:paper:{id}")]);
        }

        if (assignee.Participant is { } participant) buttons.Add([new ChatButton("« К человеку", $"{PeopleButtons.AreaName}:card:{Ids.Text(participant.Id)}")]);
        buttons.Add([Menu.Button]);
        turn.Reply(new ChatMessage(
            ChatText.Paragraphs(ChatText.Strong(NameOf(assignee)), lines.Count == 0 ? "Ни одна анкета сейчас не ждёт ответа." : ChatText.Lines(lines)), buttons));
        return true;
    }

    private async Task<bool> MakeAsync(Turn turn, long assignmentId, WebLinkPurpose purpose, CancellationToken cancellation)
    {
        var assignment = await turn.Db.Assignments.SingleOrDefaultAsync(known => known.Id == assignmentId, cancellation);
        if (assignment is null || await turn.Db.FindCuratorAsync(turn.Person.Id, assignment.SchoolId, cancellation) is not { } curator) return false;
        turn.ActAs(curator);
        if (!WebLinks.IsWaiting(assignment))
        {
            turn.ReplyBelow(new ChatMessage("Эта анкета уже не ждёт ответа."));
            return true;
        }

        var questionnaire = await shelf.OfAsync(assignment, cancellation);
        var who = await PaperTopic.OfAsync(turn, questionnaire, assignment, cancellation);
        var link = await links.MakeAsync(turn, assignment, purpose, cancellation);
        turn.ReplyBelow(new ChatMessage(ChatText.Paragraphs(
            ChatText.Strong(questionnaire.TitleRu) + $" · {who}",
            link.Url,
            purpose == WebLinkPurpose.Person
                ? "Перешлите ссылку этому человеку: по ней отвечают на странице, без мессенджера. Она откроется только на одном устройстве."
                : "По этой ссылке вы внесёте ответы с бумажного листа; там же есть пустой бланк для печати.",
            $"Ссылка действует по {Domain.Questionnaires.EngineTexts.Russian.Date(link.ExpiresOn)} включительно. Если сделать новую, эта перестанет открываться.")));
        return true;
    }

    private static string NameOf(Assignee assignee) => assignee.Participant is { } participant ? PersonNotice.TitleOf(participant) : assignee.Staff!.Name;
}
