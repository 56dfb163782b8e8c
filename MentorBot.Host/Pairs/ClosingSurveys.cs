using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>How far the people of a pair have come with the questionnaires that end its work.</summary>
internal static class ClosingSurveys
{
    /// <summary>The surveys after the programme, two for each form of mentoring.</summary>
    public static readonly string[] AfterCodes = [.. Enumerable.Range(1, 12).Select(number => $"F{number}")];

    /// <summary>What closes the programme for those who answer: surveys and reflections of mentee and mentor.</summary>
    public static readonly string[] Codes = [.. AfterCodes, "G1", "G2"];

    /// <summary>Both sides in the middle of the programme.</summary>
    public static readonly string[] MidTermCodes = ["E1", "E2"];

    /// <summary>Whether each «after» survey of the pair is answered, taken back, or past its window.</summary>
    public static Task<bool> AreSettledAsync(UnitOfWork work, long pairId, School school, CancellationToken cancellation) =>
        AreSettledAsync(work, pairId, school, AfterCodes, cancellation);

    public static async Task<bool> AreSettledAsync(UnitOfWork work, long pairId, School school, string[] codes, CancellationToken cancellation)
    {
        // Judged by what is tracked and not by the database: a survey that this very unit opens or takes in is not written yet.
        await work.Db.Assignments.Where(assignment => assignment.PairId == pairId && codes.Contains(assignment.Code)).LoadAsync(cancellation);
        var today = work.TodayAt(school);
        var given = work.Db.Assignments.Local.Where(assignment => assignment.PairId == pairId && codes.Contains(assignment.Code));
        return given.All(assignment => !EarlierOpenings.IsOpen(assignment) || assignment.ClosesOn < today);
    }
}
