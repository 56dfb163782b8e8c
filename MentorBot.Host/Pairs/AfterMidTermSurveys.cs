using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Pairs;

/// <summary>When both sides have said how the middle of the programme looks to them, the curator writes the note about the pair.</summary>
internal sealed class AfterMidTermSurveys(PairSurveys surveys) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ClosingSurveys.MidTermCodes;

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (assignment.PairId is not { } pairId || await work.Db.FindPairAsync(pairId, cancellation) is not { } pair) return;
        if (await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, ClosingSurveys.MidTermCodes, cancellation))
            await surveys.OpenMidTermNoteAsync(work, pair, cancellation);
    }
}
