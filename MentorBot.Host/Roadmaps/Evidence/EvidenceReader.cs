using MentorBot.Domain.Assignments;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>Counts what the program knows about a school, in as many queries as there are kinds of things, however many people and rows.</summary>
internal sealed class EvidenceReader(MentorBotDb db, School school, DateOnly today, CancellationToken cancellation)
{
    private sealed record Answered(string Code, AssignmentState State, DateTimeOffset? SubmittedAt, DateOnly? ClosesOn, long AssigneeId);

    private sealed record Accepted(string Role, DateTimeOffset At);

    public async Task<EvidenceFacts> ReadAsync(IReadOnlyCollection<EvidenceTopic> topics)
    {
        var answers = await AnswersAsync([.. topics.SelectMany(EvidenceCodes.Of).Distinct()]);
        var pairs = topics.Any(topic => PairEvidence.Knows(topic.Kind)) ? await PairEvidence.ReadAsync(db, school, topics, cancellation) : null;
        var tallies = new Dictionary<EvidenceTopic, EvidenceTally>();
        foreach (var topic in topics)
        {
            tallies[topic] = topic.Kind switch
            {
                EvidenceKind.CuratorAppointed => await CuratorsAsync(),
                EvidenceKind.Consents => await ConsentsAsync(),
                EvidenceKind.Registers => await StepsAsync(topic, ParticipantTrigger.Accept, ParticipantState.Applicant),
                EvidenceKind.Training => await StepsAsync(topic, ParticipantTrigger.FinishTraining, ParticipantState.Training),
                _ when PairEvidence.Knows(topic.Kind) => pairs!.Of(topic),
                EvidenceKind.BeforeSurvey or EvidenceKind.MidTermSurvey or EvidenceKind.AfterSurvey => await SurveyAsync(topic, answers),
                _ => Tally(EvidenceCodes.Of(topic).SelectMany(code => answers[code])),
            };
        }

        return new EvidenceFacts(tallies);
    }

    private async Task<ILookup<string, Answered>> AnswersAsync(List<string> codes) =>
        (codes.Count == 0
            ? []
            : await db.Assignments.AsNoTracking().Where(given => given.SchoolId == school.Id && codes.Contains(given.Code))
                .Select(given => new Answered(given.Code, given.State, given.SubmittedAt, given.ClosesOn, given.AssigneeId))
                .ToListAsync(cancellation)).ToLookup(given => given.Code);

    private EvidenceTally Tally(IEnumerable<Answered> given)
    {
        var all = given.ToList();
        return new EvidenceTally(
            [.. all.Where(IsAnswered).Select(one => DayOf(one.SubmittedAt!.Value))],
            all.Count(one => one.State is AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress),
            [.. all.Where(one => one.State is AssignmentState.Expired).Select(one => one.ClosesOn ?? today)]);
    }

    /// <summary>A member of a living pair who has not been asked yet is still to answer.</summary>
    private async Task<EvidenceTally> SurveyAsync(EvidenceTopic topic, ILookup<string, Answered> answers)
    {
        var given = EvidenceCodes.Of(topic).SelectMany(code => answers[code]).ToList();
        var asked = given.Select(one => one.AssigneeId).ToHashSet();
        var members = await PairEvidence.LivingMembersAsync(db, school, cancellation);
        var tally = Tally(given);
        return tally with { Waiting = tally.Waiting + members.Count(member => !asked.Contains(member)) };
    }

    private async Task<EvidenceTally> CuratorsAsync() =>
        await db.Staff.AnyAsync(member => member.SchoolId == school.Id && member.Role == StaffRoles.Curator && member.PersonId != null, cancellation)
            ? new EvidenceTally([today], 0, [])
            : EvidenceTally.None;

    private async Task<EvidenceTally> ConsentsAsync()
    {
        var signed = await db.Consents.AsNoTracking()
            .Where(consent => consent.Kind == "Processing" && consent.WithdrawnAt == null)
            .Join(db.Participants.Where(participant => participant.SchoolId == school.Id), consent => consent.ParticipantId, participant => participant.Id, (consent, _) => consent.SignedOn)
            .ToListAsync(cancellation);
        var waiting = await db.Participants.CountAsync(participant => participant.SchoolId == school.Id && participant.State == ParticipantState.ConsentPending, cancellation);
        return new EvidenceTally(signed, waiting, []);
    }

    /// <summary>People who have taken a step of their way, and those who stand before it.</summary>
    private async Task<EvidenceTally> StepsAsync(EvidenceTopic topic, ParticipantTrigger trigger, ParticipantState before)
    {
        var step = trigger.ToString();
        var people = db.Participants.AsNoTracking().Where(participant => participant.SchoolId == school.Id && participant.State != ParticipantState.Erased);
        var taken = await db.StateChanges.AsNoTracking().Where(change => change.Machine == "participant" && change.Trigger == step)
            .Join(people, change => change.SubjectId, participant => participant.Id, (change, participant) => new Accepted(participant.Role, change.At))
            .ToListAsync(cancellation);
        var waiting = await people.Where(participant => participant.State == before).Select(participant => participant.Role).ToListAsync(cancellation);
        return new EvidenceTally([.. taken.Where(one => EvidenceCodes.Concerns(topic, one.Role)).Select(one => DayOf(one.At))], waiting.Count(role => EvidenceCodes.Concerns(topic, role)), []);
    }

    private static bool IsAnswered(Answered given) => given is { State: AssignmentState.Submitted or AssignmentState.Corrected, SubmittedAt: not null };

    private DateOnly DayOf(DateTimeOffset moment) => SchoolTime.ClockOf(school).DayOf(moment);
}
