using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>The curator opens a poll, a measurement or the questionnaires of a month, and closes the group meeting.</summary>
internal sealed class MomentsChat(
    CuratorMoments moments, QuestionnaireMoments openings, Enquiries enquiries, Measurements measurements, IAssignments assignments, Menu menu) : IChatButtons
{
    public const string AreaName = "mom";

    private const int LongestLabel = 60;

    public string Area => AreaName;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var schoolId = Ids.Parse(words.ElementAtOrDefault(1));
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is not { } curator)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        var school = await turn.Db.Schools.SingleAsync(known => known.Id == schoolId, cancellation);
        switch (words)
        {
            case ["root", _]:
                turn.Reply(Choice(school, await openings.OfAsync(school.Id, MomentEvents.PollOpened, cancellation)));
                break;
            case ["group", _]:
                await assignments.BeginAsync(turn, new OpenRequest(school, AfterGroupMeeting.Code, curator.Id, turn.Person), cancellation);
                break;
            case ["ask", _, var what] when Question(what) is { } question:
                turn.Reply(ChatMessage.Column(question, Button("Да, открыть", $"do:{Ids.Text(school.Id)}:{what}"), Button("Нет, вернуться", $"root:{Ids.Text(school.Id)}")));
                break;
            case [var step, _, "poll", var code] when await PollAsync(school, code, cancellation) is { } poll:
                turn.Reply(step == "ask" ? AskAboutPoll(school, poll) : Opened(school, await enquiries.OpenPollAsync(turn, school, [], [poll.Code], cancellation)));
                break;
            case ["do", _, var what] when Question(what) is not null:
                turn.Reply(Opened(school, await OpenAsync(turn, school, what, cancellation)));
                break;
            default:
                await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private async Task<IReadOnlyList<Assignment>> OpenAsync(Turn turn, School school, string what, CancellationToken cancellation) => what switch
    {
        "mid" => await moments.OpenMidTermAsync(turn, await CuratorMoments.PairsAtWorkAsync(turn, school, form: null, cancellation), cancellation),
        "close" => await moments.OpenClosingAsync(turn, await CuratorMoments.PairsAtWorkAsync(turn, school, form: null, cancellation), cancellation),
        _ => await measurements.OpenAsync(turn, school, what, form: null, codes: null, staffIds: [], cancellation),
    };

    private async Task<Questionnaire?> PollAsync(School school, string code, CancellationToken cancellation) =>
        (await openings.OfAsync(school.Id, MomentEvents.PollOpened, cancellation)).FirstOrDefault(poll => poll.Code == code);

    private static ChatMessage AskAboutPoll(School school, Questionnaire poll) => ChatMessage.Column(
        ChatText.Plain("Открыть анкету «") + poll.TitleRu + "» всем, кому она предназначена и кого знает бот?",
        Button("Да, открыть", $"do:{Ids.Text(school.Id)}:poll:{poll.Code}"),
        Button("Нет, вернуться", $"root:{Ids.Text(school.Id)}"));

    private static ChatMessage Opened(School school, IReadOnlyList<Assignment> opened) =>
        ChatMessage.Column(Outcome(opened.Count), Button("« Опросы и замеры", $"root:{Ids.Text(school.Id)}"), Menu.Button);

    private static ChatMessage Choice(School school, IReadOnlyList<Questionnaire> polls)
    {
        var id = Ids.Text(school.Id);
        return ChatMessage.Column(
            ChatText.Strong("Что открываем?") + " Анкеты пар — до и после, о встречах, раз в месяц — открываются сами.",
            [
                Button("Общая встреча прошла", $"group:{id}"),
                .. polls.Select(poll => PollButton(ChatText.Plain(poll.TitleRu).Clip(LongestLabel).Value, school.Id, poll.Code)),
                .. Waves.All.Select(wave => Button($"Замер {Waves.TitleOf(wave)}", $"ask:{id}:{wave}")),
                Button("Промежуточные анкеты всем парам", $"ask:{id}:mid"),
                Button("Итоговые анкеты всем парам", $"ask:{id}:close"),
                Menu.Button,
            ]);
    }

    /// <summary>What is asked before it is opened for many; null for an unknown word.</summary>
    private static string? Question(string what) => what switch
    {
        "mid" => "Открыть промежуточные анкеты всем работающим парам? Кто их уже получал, второй раз не получит.",
        "close" => "Открыть итоговые анкеты всем работающим парам, как в последний месяц программы? Кто их уже получал, второй раз не получит.",
        _ when Waves.All.Contains(what) => $"Открыть замер {Waves.TitleOf(what)}? Анкеты получат участники и те, кто вносит показатели: психолог или классный руководитель, заместитель директора.",
        _ => null,
    };

    private static ChatText Outcome(int count) => count == 0
        ? "Открывать нечего: все, кого это касается, анкеты уже получили."
        : $"Готово, открыто анкет: {count}.";

    /// <summary>Leads to the question whether to open a poll.</summary>
    public static ChatButton PollButton(string label, long schoolId, string code) => Button(label, $"ask:{Ids.Text(schoolId)}:poll:{code}");

    private static ChatButton Button(string label, string action) => new(label, $"{AreaName}:{action}");
}
