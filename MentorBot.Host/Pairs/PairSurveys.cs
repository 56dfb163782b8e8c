using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Pairs;

/// <summary>Opens the surveys before and after the work of a pair, where its form of mentoring has them.</summary>
internal sealed class PairSurveys(IAssignments assignments)
{
    public async Task OpenBeforeAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.Form != ClosingSurveys.PupilPupil) return;
        await OpenAsync(work, pair, "C2", "C1", ClosingSurveys.BeforeDays, cancellation);
    }

    public async Task OpenAfterAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        if (pair.Form == ClosingSurveys.PupilPupil) await OpenAsync(work, pair, "F2", "F1", ClosingSurveys.AfterDays, cancellation);
        await OpenAsync(work, pair, "G2", "G1", ClosingSurveys.ReflectionDays, cancellation);
        await PairReminders.PlanCompletionOfferAsync(work, pair, ClosingSurveys.AfterDays, cancellation);
    }

    private async Task OpenAsync(UnitOfWork work, Pair pair, string ofMentor, string ofMentee, int days, CancellationToken cancellation)
    {
        await assignments.OpenAsync(work, Request(work, pair, ofMentor, pair.Mentor!, days), cancellation);
        foreach (var mentee in pair.Mentees) await assignments.OpenAsync(work, Request(work, pair, ofMentee, mentee.Participant!, days), cancellation);
    }

    private static OpenRequest Request(UnitOfWork work, Pair pair, string code, Participant who, int days)
    {
        var today = work.TodayAt(pair.School!);
        return new OpenRequest(pair.School!, code, who.Id, who.Person) { PairId = pair.Id, OpensOn = today, ClosesOn = today.AddDays(days) };
    }
}
