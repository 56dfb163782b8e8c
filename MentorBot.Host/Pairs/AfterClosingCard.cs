using System.Text.Json;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The curator has summed a pair up: with the mark of completion it is completed, and after the last one the curator looks back on the whole cycle.</summary>
internal sealed class AfterClosingCard(PairService pairs, Measurements measurements) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ["G4"];

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindPairAsync(assignment.PairId ?? 0, cancellation) is not { } pair) return;
        var mayComplete = pair.State == PairState.Closing && (await PairService.PermittedAsync(work, pair, TriggerSource.Curator, cancellation)).Contains(PairTrigger.Complete);
        if (mayComplete && answers.Text("passed") == PairFactsReader.Yes)
            await pairs.FireAsync(work, pair, PairTrigger.Complete, new PairInput(), TriggerSource.Curator, cancellation);

        var othersWork = await work.Db.Pairs.AnyAsync(
            other => other.SchoolId == pair.SchoolId && other.Id != pair.Id && other.OrderDate != null && !PairStates.Ended.Contains(other.State), cancellation);
        if (!othersWork) await measurements.OpenSelfCheckAsync(work, pair.School!, cancellation);
    }
}
