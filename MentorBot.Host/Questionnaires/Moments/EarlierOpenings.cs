using MentorBot.Domain.Assignments;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>What somebody was given before, seen from a new opening of the same questionnaire.</summary>
internal sealed class EarlierOpenings(AssignmentTriggers triggers)
{
    private const string Replaced = "Открыта новая анкета вместо этой.";

    /// <summary>Whether it was given before, whatever became of it; what a withdrawn consent took away does not count.</summary>
    public static async Task<bool> ExistsAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation)
    {
        var since = request.PairId is null ? request.School.CurrentYearStart(work.TodayAt(request.School)) : DateOnly.MinValue;
        return (await SameAsync(work, request, cancellation)).Exists(known =>
            known.Wave == request.Wave && known.State != AssignmentState.VoidedByConsent && request.School.TodayAt(known.CreatedAt) >= since);
    }

    /// <summary>A questionnaire without a window is open until it is answered or the next one takes its place.</summary>
    /// <param name="evenSameWave">Otherwise one of the same measurement stays, with what is answered already.</param>
    public async Task GiveWayAsync(UnitOfWork work, OpenRequest request, bool evenSameWave, CancellationToken cancellation)
    {
        foreach (var known in await SameAsync(work, request, cancellation))
        {
            if (!IsOpen(known) || (known.Wave == request.Wave && !evenSameWave)) continue;
            await triggers.WithdrawAsync(work, known, Replaced, cancellation);
        }
    }

    public static bool IsOpen(Assignment assignment) => assignment.State is AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress;

    /// <summary>The same questionnaire of the same person in the same pair about the same subject; those of this very unit of work too.</summary>
    private static async Task<List<Assignment>> SameAsync(UnitOfWork work, OpenRequest request, CancellationToken cancellation)
    {
        await work.Db.Assignments
            .Where(known => known.AssigneeId == request.AssigneeId && known.Code == request.Code && known.PairId == request.PairId && known.SubjectId == request.SubjectId)
            .LoadAsync(cancellation);
        return [.. work.Db.Assignments.Local
            .Where(known => known.AssigneeId == request.AssigneeId && known.Code == request.Code && known.PairId == request.PairId && known.SubjectId == request.SubjectId)];
    }
}
