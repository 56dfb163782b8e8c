using System.Text.Json;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Pairs;

/// <summary>When the last of the closing questionnaires is answered, the curator may complete the pair.</summary>
internal sealed class AfterClosingSurveys : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ClosingSurveys.Codes;

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindPairAsync(assignment.PairId ?? 0, cancellation) is not { State: PairState.Closing } pair) return;
        if (await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, ClosingSurveys.Codes, cancellation))
            await Curators.TellAsync(work, pair.SchoolId, PairMessages.OfferToComplete(pair), cancellation);
    }
}
