using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>What the curator does with pairs in the chat.</summary>
internal sealed class CuratorPairs(PairService pairs, IAssignments assignments, MeetingPapers papers, Menu menu)
{
    private const int Listed = 40;

    private static readonly string[] EndReasons =
        ["Цель достигнута раньше срока", "По желанию участников", "Переезд или смена школы", "Болезнь", "Не сложилось общение", "Другая причина"];

    /// <summary>The way to the pairs of a school.</summary>
    public static string ListAction(long schoolId, PairState? state = null) =>
        $"{PairButtons.Area}:list:{Ids.Text(schoolId)}" + (state is null ? "" : $":{state}");

    /// <param name="state">The name of a state; null shows which states there are.</param>
    public async Task ListAsync(Turn turn, long schoolId, string? state, CancellationToken cancellation)
    {
        if (await turn.Db.FindCuratorAsync(turn.Person.Id, schoolId, cancellation) is null) await menu.ShowOutdatedAsync(turn, cancellation);
        else if (Enum.TryParse<PairState>(state, out var known)) await ListOfStateAsync(turn, schoolId, known, cancellation);
        else await ListStatesAsync(turn, schoolId, cancellation);
    }

    /// <returns>False where the verb is not the curator's.</returns>
    public async Task<bool> HandleAsync(Turn turn, StaffMember curator, Pair pair, string verb, string? detail, CancellationToken cancellation)
    {
        switch (verb)
        {
            case "card":
                await ShowAsync(turn, pair, null, cancellation);
                return true;
            case "order":
                await BeginOrderAsync(turn, curator, pair, cancellation);
                return true;
            case "sure" when Enum.TryParse<PairTrigger>(detail, out var trigger):
                turn.Reply(new ChatMessage(
                    ChatText.Strong($"{PairWords.Of(trigger)}?") + $" {PairNames.Full(pair)}. Вернуть это будет нельзя.",
                    [[PairButtons.Of("Да", "fire", pair, trigger.ToString()), PairButtons.Card(pair, "Нет, вернуться")]]));
                return true;
            case "reasons":
                turn.Reply(ChatMessage.Column(
                    ChatText.Strong("Почему пара заканчивает раньше?") + $" {PairNames.Full(pair)}.",
                    [.. EndReasons.Select((reason, index) => PairButtons.Of(reason, "close", pair, $"{index}")), PairButtons.Card(pair, "Не закрывать")]));
                return true;
            case "close" when int.TryParse(detail, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < EndReasons.Length:
                await FireAsync(turn, pair, PairTrigger.CloseEarly, new PairInput(Reason: EndReasons[index]), cancellation);
                return true;
            case "fire" when Enum.TryParse<PairTrigger>(detail, out var trigger):
                await FireAsync(turn, pair, trigger, new PairInput(), cancellation);
                return true;
            case "rework":
                await ReturnPlanAsync(turn, pair, cancellation);
                return true;
            default:
                return false;
        }
    }

    private async Task FireAsync(Turn turn, Pair pair, PairTrigger trigger, PairInput input, CancellationToken cancellation)
    {
        var refused = await pairs.FireAsync(turn, pair, trigger, input, TriggerSource.Curator, cancellation);
        turn.Toast = refused is null ? "Готово" : "Сейчас нельзя";
        await ShowAsync(turn, pair, refused is null ? "Готово." : ChatText.Strong(refused.Reason), cancellation);
    }

    private static async Task ShowAsync(Turn turn, Pair pair, ChatText? lead, CancellationToken cancellation) =>
        turn.Reply(PairViews.ForCurator(pair, await PairService.PermittedAsync(turn, pair, TriggerSource.Curator, cancellation), lead));

    private async Task BeginOrderAsync(Turn turn, StaffMember curator, Pair pair, CancellationToken cancellation)
    {
        if (pair.State == PairState.Agreed)
        {
            var request = new OpenRequest(pair.School!, AfterPairOrder.Form, curator.Id, turn.Person) { PairId = pair.Id };
            await assignments.BeginAsync(turn, request, cancellation);
            return;
        }

        turn.Toast = "Сейчас нельзя";
        await ShowAsync(
            turn, pair, pair.State == PairState.Proposed ? new OrderFollowsAgreementOfBoth().Refusal : "Приказ о паре сейчас не вносится.", cancellation);
    }

    private async Task ReturnPlanAsync(Turn turn, Pair pair, CancellationToken cancellation)
    {
        var planning = pair.Meetings.LastOrDefault(meeting => meeting.Kind == Domain.Meetings.MeetingKind.Planning && !meeting.IsOpen());
        if (pair.State != PairState.Trialled || planning is null)
        {
            turn.Toast = "План уже утверждён";
            await ShowAsync(turn, pair, "Вернуть план на доработку можно только до утверждения.", cancellation);
            return;
        }

        turn.Say(pair.Mentor!.Person, new ChatMessage("Куратор просит доработать план пары. Заполните его ещё раз: цель, шаги, даты."));
        await papers.OpenLogAsync(turn, planning, isSilent: false, cancellation);
        turn.Toast = "План возвращён наставнику";
        await ShowAsync(turn, pair, "План возвращён наставнику. Когда он заполнит его снова, я пришлю новый.", cancellation);
    }

    private static async Task ListStatesAsync(Turn turn, long schoolId, CancellationToken cancellation)
    {
        var counts = await turn.Db.Pairs.Where(pair => pair.SchoolId == schoolId).GroupBy(pair => pair.State)
            .Select(group => new { State = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        var text = counts.Count > 0 ? "Какие пары показать?" : "Пар пока нет.";
        turn.Reply(ChatMessage.Column(
            ChatText.Strong("Пары. ") + text,
            [
                .. counts.OrderBy(count => count.State).Select(count => new ChatButton(
                    $"{MeetingMessages.Capital(PairWords.Of(count.State))} — {count.Count}", ListAction(schoolId, count.State))),
                new ChatButton("Создать пару", PairMakingChat.StartAction(schoolId)),
                Menu.Button,
            ]));
    }

    private static async Task ListOfStateAsync(Turn turn, long schoolId, PairState state, CancellationToken cancellation)
    {
        var listed = await turn.Db.WholePairs().Where(pair => pair.SchoolId == schoolId && pair.State == state)
            .OrderByDescending(pair => pair.Id).Take(Listed).ToListAsync(cancellation);
        turn.Reply(ChatMessage.Column(
            ChatText.Strong($"{MeetingMessages.Capital(PairWords.Of(state))}: {listed.Count}"),
            [.. listed.Select(pair => PairButtons.Card(pair, PairNames.Full(pair))), new ChatButton("« Все пары", ListAction(schoolId)), Menu.Button]));
    }
}
