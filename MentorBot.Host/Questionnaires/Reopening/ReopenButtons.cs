using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Reopening;

/// <summary>The curator looks at the questionnaires of a participant and gives one back to be corrected.</summary>
internal sealed class ReopenButtons(QuestionnaireShelf shelf, AssignmentTriggers triggers, Menu menu) : IChatButtons
{
    public const string AreaName = "again";
    private const int MostShown = 12;
    private const int LongestLabel = 60;

    private static readonly string[] Reasons = ["В ответах есть ошибка.", "Не на всё отвечено подробно.", "Вы просили исправить ответы."];

    public string Area => AreaName;

    public Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation) => words switch
    {
        ["list", var participant] => ListAsync(turn, Ids.Parse(participant), ChatText.Empty, cancellation),
        ["ask", var assignment] => OfOwnAsync(turn, Ids.Parse(assignment), AskAsync, cancellation),
        ["do", var assignment, var reason] when int.TryParse(reason, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < Reasons.Length =>
            OfOwnAsync(turn, Ids.Parse(assignment), (given, ended) => ReopenAsync(turn, given, Reasons[index], ended), cancellation),
        _ => menu.ShowOutdatedAsync(turn, cancellation),
    };

    private async Task ListAsync(Turn turn, long participantId, ChatText news, CancellationToken cancellation)
    {
        var participant = await turn.Db.Participants.AsNoTracking().Include(known => known.School).SingleOrDefaultAsync(known => known.Id == participantId, cancellation);
        if (participant is null || await turn.Db.FindCuratorAsync(turn.Person.Id, participant.SchoolId, cancellation) is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        var dialogs = shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code).ToList();
        var stored = await turn.Db.Assignments.AsNoTracking()
            .Where(given => given.AssigneeId == participantId && !dialogs.Contains(given.Code))
            .OrderByDescending(given => given.Id).Take(MostShown).ToListAsync(cancellation);
        var (lines, buttons) = (new List<ChatText>(), new List<ChatButton>());
        foreach (var row in stored)
        {
            var given = turn.Db.Assignments.Local.FirstOrDefault(changed => changed.Id == row.Id) ?? row;
            var title = (await shelf.OfAsync(given, cancellation)).TitleRu;
            lines.Add($"{title} — {StateOf(given, participant.School!)}");
            if (await MayAsync(turn, given, cancellation))
                buttons.Add(new ChatButton(ChatText.Plain($"Вернуть: {title}").Clip(LongestLabel).Value, $"{AreaName}:ask:{Ids.Text(given.Id)}"));
        }

        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(
                news,
                ChatText.Strong(PersonNotice.TitleOf(participant)),
                lines.Count == 0 ? "Анкет пока не было." : ChatText.Lines(lines),
                buttons.Count > 0 ? "Отправленную анкету можно вернуть на исправление в течение 14 дней." : ""),
            [.. buttons, new ChatButton("« К карточке", $"{PeopleButtons.AreaName}:card:{Ids.Text(participantId)}")]));
    }

    private async Task AskAsync(Turn turn, Assignment given, CancellationToken cancellation)
    {
        var title = (await shelf.OfAsync(given, cancellation)).TitleRu;
        var id = Ids.Text(given.Id);
        turn.Reply(ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong(title), "Анкета вернётся к человеку со всеми ответами, прежние ответы сохранятся. Почему возвращаем? Он увидит эти слова."),
            [.. Reasons.Select((reason, index) => new ChatButton(reason, $"{AreaName}:do:{id}:{index}")), new ChatButton("Не возвращать", $"{AreaName}:list:{Ids.Text(given.AssigneeId)}")]));
    }

    private async Task ReopenAsync(Turn turn, Assignment given, string reason, CancellationToken cancellation)
    {
        var refusal = await triggers.TryFireByCuratorAsync(turn, given, AssignmentTrigger.Reopen, reason, cancellation);
        ChatText news = refusal is null ? "Вернул анкету." : refusal.Rule is null ? "Сейчас это уже не нужно: состояние изменилось." : refusal.Reason;
        await ListAsync(turn, given.AssigneeId, news, cancellation);
    }

    private Task OfOwnAsync(Turn turn, long id, Func<Assignment, CancellationToken, Task> step, CancellationToken cancellation) =>
        OfOwnAsync(turn, id, (_, given, ended) => step(given, ended), cancellation);

    private async Task OfOwnAsync(Turn turn, long id, Func<Turn, Assignment, CancellationToken, Task> step, CancellationToken cancellation)
    {
        var given = await turn.Db.Assignments.SingleOrDefaultAsync(known => known.Id == id, cancellation);
        var curator = given is null ? null : await turn.Db.FindCuratorAsync(turn.Person.Id, given.SchoolId, cancellation);
        if (given is null || curator is null)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(curator);
        await step(turn, given, cancellation);
    }

    private async Task<bool> MayAsync(Turn turn, Assignment given, CancellationToken cancellation) =>
        AssignmentMachine.Table.PermittedTriggers(given.State, await triggers.FactsAsync(turn, given, reason: null, cancellation), TriggerSource.Curator).Contains(AssignmentTrigger.Reopen);

    private static string StateOf(Assignment given, School school) => given.State switch
    {
        AssignmentState.Planned => given.OpensOn is { } day ? $"откроется {EngineTexts.Russian.Date(day)}" : "ещё не открыта",
        AssignmentState.Opened => "открыта, ответов нет",
        AssignmentState.InProgress when given.SubmittedAt is not null => "возвращена на исправление",
        AssignmentState.InProgress => "заполняется",
        AssignmentState.Submitted when given.SubmittedAt is { } at => $"отправлена {EngineTexts.Russian.Date(SchoolTime.ClockOf(school).DayOf(at))}",
        AssignmentState.Submitted => "отправлена",
        AssignmentState.Corrected => "исправлена",
        AssignmentState.Expired => "срок вышел",
        AssignmentState.Waived => "снята",
        _ => "отменена",
    };
}
