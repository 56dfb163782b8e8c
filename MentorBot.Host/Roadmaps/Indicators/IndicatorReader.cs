using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <summary>Counts the indicators of a roadmap that the program can count, for the years that have begun.</summary>
internal sealed class IndicatorReader(MentorBotDb db, CancellationToken cancellation)
{
    private static readonly PairState[] NotCounted = [PairState.Proposed, PairState.Agreed, PairState.Rejected, PairState.ReMatch];
    private static readonly PairState[] Ended = [PairState.Completed, PairState.ClosedEarly, PairState.Frozen];

    /// <returns>By the number of the indicator and the year.</returns>
    public async Task<IReadOnlyDictionary<(string Number, int Year), IndicatorCount>> CountAsync(Roadmap roadmap, DateOnly today)
    {
        var counted = new Dictionary<(string, int), IndicatorCount>();
        var topics = roadmap.Indicators.Select(indicator => (Indicator: indicator, Topic: IndicatorTopic.Of(indicator.Title))).Where(pair => pair.Topic is not null).ToList();
        foreach (var year in topics.SelectMany(pair => pair.Indicator.Targets.Keys).Distinct().Where(year => year <= today.Year))
        {
            var facts = await FactsAsync(roadmap.School!, year, today);
            foreach (var (indicator, topic) in topics.Where(pair => pair.Indicator.Targets.ContainsKey(year)))
                if (IndicatorCounter.Count(topic!, facts) is { } count) counted[(indicator.Number, year)] = count;
        }

        return counted;
    }

    private async Task<IndicatorFacts> FactsAsync(School school, int year, DateOnly today)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var pairs = await db.Pairs.AsNoTracking()
            .Where(pair => pair.SchoolId == school.Id && pair.OrderDate <= last && !NotCounted.Contains(pair.State))
            .Where(pair => pair.OrderDate >= first || !Ended.Contains(pair.State))
            .Include(pair => pair.Mentor).Include(pair => pair.Mentees).ThenInclude(member => member.Participant)
            .AsSplitQuery().ToListAsync(cancellation);
        return new IndicatorFacts(
            today < last ? today : last,
            school.Settings.Pupils,
            [.. pairs.Select(pair => new IndicatorPair(pair.Form, [Of(pair.Mentor!), .. pair.Mentees.Select(member => Of(member.Participant!))]))],
            await AnswersAsync(school, first, last));
    }

    private static IndicatorPerson Of(Participant participant) => new(
        participant.Id, participant.Role == ParticipantRoles.Mentor, MentoringForms.KindOf(participant.Role, participant.Form) == RoleCodes.Pupil, participant.BirthDate);

    private async Task<List<IndicatorAnswer>> AnswersAsync(School school, DateOnly first, DateOnly last)
    {
        var codes = EvidenceCodes.Of(new EvidenceTopic(EvidenceKind.AfterSurvey));
        var (from, until) = (SchoolTime.StartOf(first, school), SchoolTime.StartOf(last.AddDays(1), school));
        var answers = await db.Assignments.AsNoTracking()
            .Where(given => given.SchoolId == school.Id && codes.Contains(given.Code) && given.SubmittedAt >= from && given.SubmittedAt < until)
            .Where(given => given.State == AssignmentState.Submitted || given.State == AssignmentState.Corrected)
            .Join(db.Set<StoredAnswer>().Where(answer => answer.Key == "satisfied"), given => given.Id, answer => answer.AssignmentId, (given, answer) => new { given.AssigneeId, answer.Value })
            .Join(db.Participants, answer => answer.AssigneeId, participant => participant.Id, (answer, participant) => new { participant.Role, answer.Value })
            .ToListAsync(cancellation);
        return answers.ConvertAll(answer => new IndicatorAnswer(answer.Role == ParticipantRoles.Mentor, IsYes(answer.Value)));
    }

    private static bool IsYes(string json) => JsonDocument.Parse(json).RootElement.ToString() is "yes" or "True";
}
