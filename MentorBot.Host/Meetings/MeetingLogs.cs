using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>Until when the log of a meeting stands open, how long it is, and what becomes of one that was not finished in time.</summary>
internal static class MeetingLogs
{
    /// <summary>After so many regular meetings the mentor knows the log, and the short one will do.</summary>
    private const int FullLogs = 3;

    /// <summary>A log that is opened late is open for two days: those that the mentor has after any meeting.</summary>
    private const int LeastDays = 2;

    /// <summary>Regular meetings of the pair that are written down already.</summary>
    public static bool IsShortByDefault(Meeting meeting) => meeting.Kind == MeetingKind.Regular
        && meeting.Pair!.Meetings.Count(other => other.Id != meeting.Id && other.Kind == MeetingKind.Regular && other.HeldOn is not null && other.State != MeetingState.Cancelled) >= FullLogs;

    /// <summary>The last day of the log; null where its questionnaire has no window.</summary>
    public static DateOnly? ClosingDay(Meeting meeting, int? windowDays, DateOnly today)
    {
        if (windowDays is not { } days) return null;
        var term = meeting.Kind == MeetingKind.Closing
            ? meeting.Pair!.Plan?.EndDate ?? meeting.PlannedOn.AddDays(days)
            : CountedFrom(meeting).AddDays(days);
        return new[] { term, meeting.PlannedOn, today.AddDays(Math.Min(days, LeastDays)) }.Max();
    }

    /// <summary>What was answered before the window ended is not asked again.</summary>
    public static async Task CarryOverAsync(UnitOfWork work, Meeting meeting, Assignment log, CancellationToken cancellation)
    {
        var expired = await work.Db.Assignments
            .Where(paper => paper.MeetingId == meeting.Id && paper.Code == log.Code && paper.State == AssignmentState.Expired && paper.DefinitionVersion == log.DefinitionVersion && paper.DefinitionOwnerId == log.DefinitionOwnerId)
            .OrderByDescending(paper => paper.Id)
            .FirstOrDefaultAsync(cancellation);
        if (expired?.RunState is null || log.RunState is not null) return;
        (log.RunState, log.Express) = (expired.RunState, expired.Express);
        foreach (var answer in await work.Db.Answers.AsNoTracking().Where(answer => answer.AssignmentId == expired.Id).ToListAsync(cancellation))
            work.Db.Answers.Add(new StoredAnswer { AssignmentId = log.Id, Key = answer.Key, Value = answer.Value, AnsweredAt = answer.AnsweredAt });
    }

    private static DateOnly CountedFrom(Meeting meeting) => meeting.Kind switch
    {
        MeetingKind.Acquaintance => meeting.Pair!.OrderDate ?? meeting.PlannedOn,
        MeetingKind.Trial => HeldOn(meeting, MeetingKind.Acquaintance),
        MeetingKind.Planning => HeldOn(meeting, MeetingKind.Trial),
        _ => meeting.PlannedOn,
    };

    private static DateOnly HeldOn(Meeting meeting, MeetingKind before) =>
        meeting.Pair!.Meetings.Where(other => other.Kind == before && other.HeldOn is not null).Max(other => other.HeldOn) ?? meeting.PlannedOn;
}
