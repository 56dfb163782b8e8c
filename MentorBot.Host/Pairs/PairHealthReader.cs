using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Gathers what the health of a pair is judged by: its meetings, and what its people have said lately.</summary>
internal static class PairHealthReader
{
    private const int LatelyDays = 30;

    private static readonly string[] Told = ["E0", "D4", "D6", "E1", "G3"];

    public static async Task<PairHealthVerdict?> JudgeAsync(MentorBotDb db, long pairId, DateOnly today, CancellationToken cancellation)
    {
        if (await db.FindPairAsync(pairId, cancellation) is not { OrderDate: { } ordered } pair) return null;
        var told = await ToldAsync(db, pair, cancellation);
        var confirmed = pair.Meetings.Where(meeting => meeting.State == MeetingState.Confirmed).ToList();
        var asked = told.Where(one => one.Paper.Code == "D6" && (one.Paper.SubmittedAt is not null || one.Paper.ClosesOn < today)).ToList();
        return PairHealth.Judge(new PairHealthFacts(
            DaysSinceOrder: today.DayNumber - ordered.DayNumber,
            MeetingsDue: pair.Meetings.Count(meeting => meeting.State != MeetingState.Cancelled && (meeting.HeldOn ?? meeting.PlannedOn) <= today),
            MeetingsConfirmed: confirmed.Count,
            DaysSinceMeeting: today.DayNumber - confirmed.Max(meeting => meeting.HeldOn)?.DayNumber,
            PaceDays: PaceDays(pair),
            Comfort: Comfort(pair, told),
            FeedbackAsked: asked.Count,
            FeedbackAnswered: asked.Count(one => one.Paper.SubmittedAt is not null),
            PlanIsKept: pair.PlanApprovedAt is not null && !StepIsLate(pair, told, today),
            PapersAreValid: pair.HasValidConsents(today),
            SafetyIsInDoubt: Lately(told, today).Any(one => Says(one, "problem", "health_safety") || Says(one, "safety", "yes")),
            WantsAnother: Lately(told, today).Any(one => Says(one, "continue", "other_mentor"))));
    }

    private static async Task<List<(Assignment Paper, Answers Answers)>> ToldAsync(MentorBotDb db, Pair pair, CancellationToken cancellation)
    {
        var papers = await db.Assignments.AsNoTracking()
            .Where(paper => paper.PairId == pair.Id && Told.Contains(paper.Code) && paper.State != AssignmentState.VoidedByConsent)
            .OrderBy(paper => paper.Id)
            .ToListAsync(cancellation);
        var told = new List<(Assignment, Answers)>();
        foreach (var paper in papers) told.Add((paper, paper.SubmittedAt is null ? Answers.None : await RunStore.AnswersAsync(db, paper.Id, cancellation)));
        return told;
    }

    private static int PaceDays(Pair pair) => (pair.MeetingPlan()?.Pace ?? MeetingSequence.DefaultPace) switch
    {
        MeetingPace.TwiceWeekly => 4,
        MeetingPace.Weekly => 7,
        MeetingPace.Monthly => 31,
        _ => 14,
    };

    /// <summary>Of each side the mean of its last pulse and its last feedback; of the sides the lower.</summary>
    private static decimal? Comfort(Pair pair, List<(Assignment Paper, Answers Answers)> told) => pair.People()
        .Select(member => new[] { Last(told, member, "E0", "pulse"), Last(told, member, "D6", "comfort") }.OfType<decimal>().ToList())
        .Where(words => words.Count > 0)
        .Min(words => (decimal?)words.Average());

    private static decimal? Last(List<(Assignment Paper, Answers Answers)> told, Participant member, string code, string key) => told
        .Where(one => one.Paper.Code == code && one.Paper.AssigneeId == member.Id)
        .Select(one => (one.Answers.Value(key) as NumberValue)?.Number)
        .LastOrDefault(number => number is not null);

    private static bool StepIsLate(Pair pair, List<(Assignment Paper, Answers Answers)> told, DateOnly today)
    {
        var done = told.Where(one => Says(one, "step_state", "done")).Select(one => (one.Answers.Value("plan_step") as TextValue)?.Text).ToHashSet();
        return pair.Plan?.Steps.Exists(step => step.By < today && !done.Contains(step.Id)) == true;
    }

    private static IEnumerable<(Assignment Paper, Answers Answers)> Lately(List<(Assignment Paper, Answers Answers)> told, DateOnly today) =>
        told.Where(one => one.Paper.SubmittedAt is { } at && today.DayNumber - DateOnly.FromDateTime(at.UtcDateTime).DayNumber <= LatelyDays);

    private static bool Says((Assignment Paper, Answers Answers) one, string key, string code) => one.Answers.Value(key) == new TextValue(code);
}
