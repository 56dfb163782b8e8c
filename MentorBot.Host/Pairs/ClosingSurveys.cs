using MentorBot.Domain.Assignments;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>The questionnaires before and after the work of a pair.</summary>
internal static class ClosingSurveys
{
    public const string PupilPupil = "PupilPupil";
    public const int BeforeDays = 7;
    public const int AfterDays = 14;
    public const int ReflectionDays = 7;

    /// <summary>What closes the programme for those who answer: surveys and reflections of mentee and mentor.</summary>
    public static readonly string[] Codes = ["F1", "F2", "G1", "G2"];

    /// <summary>Whether each «after» survey of the pair is answered, taken back, or past its window.</summary>
    public static Task<bool> AreSettledAsync(UnitOfWork work, long pairId, School school, CancellationToken cancellation) =>
        AreSettledAsync(work, pairId, school, ["F1", "F2"], cancellation);

    public static async Task<bool> AreSettledAsync(UnitOfWork work, long pairId, School school, string[] codes, CancellationToken cancellation)
    {
        // Judged by what is tracked and not by the database: a survey that this very unit opens or takes in is not written yet.
        await work.Db.Assignments.Where(assignment => assignment.PairId == pairId && codes.Contains(assignment.Code)).LoadAsync(cancellation);
        var today = work.TodayAt(school);
        var given = work.Db.Assignments.Local.Where(assignment => assignment.PairId == pairId && codes.Contains(assignment.Code));
        return given.All(assignment => !IsPending(assignment) || assignment.ClosesOn < today);
    }

    public static bool IsPending(Assignment assignment) => assignment.State is AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress;
}
