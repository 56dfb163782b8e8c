using System.Runtime.CompilerServices;
using MentorBot.Domain.Assignments;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Results;

/// <summary>Reads what was given and handed in at a school.</summary>
internal sealed class ResultRows(DatabaseConnections connections)
{
    /// <summary>So many runs are in memory at a time, however many there are.</summary>
    private const int PageSize = 500;

    /// <summary>Everything that was given, finished or not.</summary>
    public static IQueryable<RunRow> Given(MentorBotDb db, long schoolId) =>
        from assignment in db.Assignments.AsNoTracking()
        where assignment.SchoolId == schoolId
        join pair in db.Pairs on assignment.PairId equals (long?)pair.Id into pairs
        from pair in pairs.DefaultIfEmpty()
        join subject in db.Participants on assignment.SubjectId equals (long?)subject.Id into subjects
        from subject in subjects.DefaultIfEmpty()
        join own in db.Participants on assignment.AssigneeId equals own.Id into owns
        from own in owns.DefaultIfEmpty()
        join staff in db.Staff on assignment.AssigneeId equals staff.Id into staffs
        from staff in staffs.DefaultIfEmpty()
        select new RunRow
        {
            Id = assignment.Id,
            Code = assignment.Code,
            OwnerId = assignment.DefinitionOwnerId,
            Number = assignment.DefinitionVersion,
            State = assignment.State,
            Source = assignment.Source,
            AssigneeId = assignment.AssigneeId,
            SubjectId = assignment.SubjectId,
            PairId = assignment.PairId,
            Wave = assignment.Wave,
            Express = assignment.Express,
            CreatedAt = assignment.CreatedAt,
            SubmittedAt = assignment.SubmittedAt,
            AnsweredOn = assignment.AnsweredOn,
            PairForm = pair.Form,
            SubjectForm = subject.Form,
            SubjectName = subject.Name,
            OwnForm = own.Form,
            OwnRole = own.Role,
            OwnName = own.Name,
            OwnPlace = own.ClassOrPosition,
            StaffRole = staff.Role,
            StaffName = staff.Name,
        };

    /// <summary>What was handed in, in the order of the ids.</summary>
    /// <param name="keys">Only the answers to these items; null for all.</param>
    public async IAsyncEnumerable<FilledRun> HandedInAsync(
        long schoolId, string code, IReadOnlyCollection<string>? keys, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        for (var last = 0L; ;)
        {
            var after = last;
            var page = await Given(db, schoolId)
                .Where(row => row.Code == code && row.Id > after && (row.State == AssignmentState.Submitted || row.State == AssignmentState.Corrected))
                .OrderBy(row => row.Id)
                .Take(PageSize)
                .ToListAsync(cancellation);
            if (page.Count == 0) yield break;
            last = page[^1].Id;
            var answers = await AnswersAsync(db, schoolId, code, after, last, keys, cancellation);
            foreach (var row in page) yield return new FilledRun(row, answers[row.Id].ToDictionary(answer => answer.Key, answer => RunStore.ReadAnswer(answer.Value)));
            if (page.Count < PageSize) yield break;
        }
    }

    private static async Task<ILookup<long, StoredAnswer>> AnswersAsync(
        MentorBotDb db, long schoolId, string code, long after, long last, IReadOnlyCollection<string>? keys, CancellationToken cancellation)
    {
        var answers =
            from assignment in db.Assignments
            where assignment.SchoolId == schoolId && assignment.Code == code && assignment.Id > after && assignment.Id <= last
            join answer in db.Answers.AsNoTracking() on assignment.Id equals answer.AssignmentId
            select answer;
        if (keys is not null) answers = answers.Where(answer => keys.Contains(answer.Key));
        return (await answers.ToListAsync(cancellation)).ToLookup(answer => answer.AssignmentId);
    }
}
