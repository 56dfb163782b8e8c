using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The curator has filled in the form of the order on a pair.</summary>
internal sealed class AfterPairOrder(PairService pairs) : IAfterSubmission
{
    public const string Form = "ORDER";

    public IReadOnlyList<string> Codes => [Form];

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindPairAsync(assignment.PairId ?? 0, cancellation) is not { } pair) return;
        var form = new LogAnswers(answers);
        var refused = await pairs.FireAsync(
            work, pair, PairTrigger.Order, new PairInput(form.Text("number"), form.HeldOn), TriggerSource.Curator, cancellation);
        var curator = await work.Db.Staff.Include(staff => staff.Person).SingleOrDefaultAsync(staff => staff.Id == assignment.AssigneeId, cancellation);
        work.Say(curator?.Person, ChatMessage.Column(
            refused is null ? ChatText.Strong("Приказ внесён: ") + PairNames.Full(pair) + ". Анкеты и первая встреча назначены." : refused.Reason,
            PairButtons.Card(pair)));
    }
}
