using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>What the pairs of a school prove: their orders, plans and meetings.</summary>
internal sealed class PairEvidence
{
    private static readonly PairState[] Before = [PairState.Proposed, PairState.Agreed];

    /// <summary>Under an order and not ended: they still meet, or will again.</summary>
    private static readonly PairState[] Living =
        [PairState.Ordered, PairState.Acquainted, PairState.Trialled, PairState.Planned, PairState.Active, PairState.Closing, PairState.OnHold];

    private sealed record PairRow(long Id, PairState State, DateOnly? OrderDate, DateTimeOffset? PlanApprovedAt);

    private sealed record MeetingRow(long PairId, MeetingKind Kind, DateOnly HeldOn);

    private readonly School school;
    private readonly List<PairRow> pairs;
    private readonly List<MeetingRow> meetings;

    private PairEvidence(School school, List<PairRow> pairs, List<MeetingRow> meetings) =>
        (this.school, this.pairs, this.meetings) = (school, pairs, meetings);

    public static bool Knows(EvidenceKind kind) => kind is EvidenceKind.PairsOrdered or EvidenceKind.PlansApproved or EvidenceKind.Meetings;

    public static async Task<PairEvidence> ReadAsync(MentorBotDb db, School school, IEnumerable<EvidenceTopic> topics, CancellationToken cancellation)
    {
        var known = await db.Pairs.AsNoTracking().Where(pair => pair.SchoolId == school.Id)
            .Select(pair => new PairRow(pair.Id, pair.State, pair.OrderDate, pair.PlanApprovedAt)).ToListAsync(cancellation);
        var held = topics.Any(topic => topic.Kind == EvidenceKind.Meetings)
            ? await db.Meetings.AsNoTracking()
                .Where(meeting => meeting.Pair!.SchoolId == school.Id && meeting.State == MeetingState.Confirmed && meeting.HeldOn != null)
                .Select(meeting => new MeetingRow(meeting.PairId, meeting.Kind, meeting.HeldOn!.Value)).ToListAsync(cancellation)
            : [];
        return new PairEvidence(school, known, held);
    }

    /// <summary>Mentors and mentees of the living pairs.</summary>
    public static async Task<HashSet<long>> LivingMembersAsync(MentorBotDb db, School school, CancellationToken cancellation)
    {
        var living = db.Pairs.AsNoTracking().Where(pair => pair.SchoolId == school.Id && Living.Contains(pair.State));
        var mentors = await living.Select(pair => pair.MentorId).ToListAsync(cancellation);
        var mentees = await living.SelectMany(pair => pair.Mentees).Select(member => member.ParticipantId).ToListAsync(cancellation);
        return [.. mentors, .. mentees];
    }

    public EvidenceTally Of(EvidenceTopic topic) => topic switch
    {
        { Kind: EvidenceKind.PairsOrdered } => new EvidenceTally(
            [.. pairs.Where(pair => pair.State is not (PairState.Rejected or PairState.ReMatch)).Select(pair => pair.OrderDate).OfType<DateOnly>()],
            pairs.Count(pair => Before.Contains(pair.State)), []),
        { Kind: EvidenceKind.PlansApproved } => new EvidenceTally(
            [.. pairs.Select(pair => pair.PlanApprovedAt).OfType<DateTimeOffset>().Select(SchoolTime.ClockOf(school).DayOf)],
            pairs.Count(pair => Living.Contains(pair.State) && pair.PlanApprovedAt is null), []),
        { Meeting: { } kind } => Held(kind),
        _ => new EvidenceTally([.. meetings.Select(meeting => meeting.HeldOn)], pairs.Count(pair => Living.Contains(pair.State)), []),
    };

    private EvidenceTally Held(MeetingKind kind)
    {
        var held = meetings.FindAll(meeting => meeting.Kind == kind);
        var met = held.Select(meeting => meeting.PairId).ToHashSet();
        return new EvidenceTally([.. held.Select(meeting => meeting.HeldOn)], pairs.Count(pair => Living.Contains(pair.State) && !met.Contains(pair.Id)), []);
    }
}
