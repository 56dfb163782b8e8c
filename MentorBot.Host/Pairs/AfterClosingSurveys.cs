using System.Text.Json;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Pairs;

/// <summary>When the last of the closing questionnaires is answered, the curator sums the pair up and may complete it.</summary>
internal sealed class AfterClosingSurveys(PairSurveys surveys) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ClosingSurveys.Codes;

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (assignment.PairId is not { } pairId || await work.Db.FindPairAsync(pairId, cancellation) is not { } pair) return;
        if (ClosingSurveys.AfterCodes.Contains(assignment.Code)) await surveys.OpenClosingCardAsync(work, pair, cancellation);
        if (pair.State == PairState.Closing && await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, ClosingSurveys.Codes, cancellation))
            await Curators.TellAsync(work, pair.SchoolId, PairMessages.OfferToComplete(pair), cancellation);
    }
}
