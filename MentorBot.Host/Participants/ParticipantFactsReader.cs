using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Host.Consents;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>
/// Gathers what the rules of participants judge, of many with as few questions as of one; asks the database only for
/// what matters in their states. Rows already changed in the unit of work count as they are now, not as they are stored.
/// </summary>
internal sealed class ParticipantFactsReader(ApplicationPapers papers)
{
    public async Task<ParticipantFacts> ReadAsync(MentorBotDb db, Participant participant, DateOnly today, CancellationToken cancellation) =>
        (await ReadAsync(db, [participant], today, cancellation))[participant.Id];

    public async Task<IReadOnlyDictionary<long, ParticipantFacts>> ReadAsync(
        MentorBotDb db, IReadOnlyList<Participant> participants, DateOnly today, CancellationToken cancellation)
    {
        var pairs = await PairsAsync(db, [.. participants.Where(MayHavePair).Select(participant => participant.Id)], cancellation);
        var surveys = await ClosingSurveysAsync(db, [.. pairs.Where(IsClosing).Select(pair => (long?)pair.Id)], cancellation);
        var facts = new Dictionary<long, ParticipantFacts>();
        foreach (var participant in participants)
        {
            facts[participant.Id] = FactsOf(participant, [.. pairs.Where(pair => Has(pair, participant.Id))], surveys, today) with
            {
                DocumentsInPlace = (await papers.MissingAsync(db, participant, today, cancellation)).Count == 0,
            };
        }

        return facts;
    }

    private static ParticipantFacts FactsOf(Participant participant, List<Pair> pairs, List<Assignment> surveys, DateOnly today)
    {
        var closing = surveys.Where(survey => pairs.Exists(pair => pair.Id == survey.PairId)).ToList();
        return new ParticipantFacts(
            participant.Role == ParticipantRoles.Mentor,
            ConsentBook.Judge(participant, today).State,
            // Nothing but a submitted application leads there, be it in the chat or on paper.
            ApplicationSubmitted: participant.State == ParticipantState.Applicant,
            // Whether a mentor still needs training is the curator's word: sending them to it, or on.
            TrainingSettled: true,
            PairIsOrdered: pairs.Exists(IsOrdered),
            AcquaintanceIsConfirmed: pairs.Exists(IsAcquainted),
            ClosingSurveysSettled: pairs.Exists(IsClosing) && closing.TrueForAll(survey => survey.ClosesOn < today || IsOver(survey.State)),
            PreviousState: participant.StateBefore);
    }

    private static async Task<List<Pair>> PairsAsync(MentorBotDb db, List<long> participants, CancellationToken cancellation)
    {
        if (participants.Count == 0) return [];
        await db.Pairs
            .Include(pair => pair.Mentees)
            .Include(pair => pair.Meetings)
            .Where(pair => participants.Contains(pair.MentorId) || pair.Mentees.Any(mentee => participants.Contains(mentee.ParticipantId)))
            .AsSplitQuery()
            .LoadAsync(cancellation);
        return [.. db.Pairs.Local];
    }

    private static async Task<List<Assignment>> ClosingSurveysAsync(MentorBotDb db, List<long?> pairs, CancellationToken cancellation) => pairs.Count == 0
        ? []
        : await db.Assignments.Where(assignment => pairs.Contains(assignment.PairId) && EF.Functions.Like(assignment.Code, "F%")).ToListAsync(cancellation);

    private static bool MayHavePair(Participant participant) =>
        participant.State is ParticipantState.Matching or ParticipantState.WithoutPair or ParticipantState.Paired or ParticipantState.InProgramme;

    private static bool Has(Pair pair, long participant) => pair.MentorId == participant || pair.Mentees.Exists(mentee => mentee.ParticipantId == participant);

    private static bool IsOrdered(Pair pair) => pair.OrderDate is not null
        && pair.State is not (PairState.Rejected or PairState.ReMatch or PairState.ClosedEarly or PairState.Completed or PairState.Frozen);

    private static bool IsAcquainted(Pair pair) =>
        pair.Meetings.Exists(meeting => meeting is { Kind: MeetingKind.Acquaintance, State: MeetingState.Confirmed });

    private static bool IsClosing(Pair pair) => pair.State is PairState.Closing or PairState.Completed;

    private static bool IsOver(AssignmentState state) => state is not (AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress);
}
