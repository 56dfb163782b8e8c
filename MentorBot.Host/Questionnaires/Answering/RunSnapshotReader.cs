using System.Data;
using System.Data.Common;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>Reads a run with everything around it in one go.</summary>
internal sealed class RunSnapshotReader(ReadingConnections connections)
{
    /// <summary>The run of the given assignment, else of the one that the person is in; a staff member's is not found.</summary>
    private static readonly Statement Run = new(
        """
        SELECT p."Id", p."Reachable", p."ActiveAssignmentId",
               a."Id", a."SchoolId", a."Code", a."State", a."RunState", a."Version", a."SubjectId", a."PairId", a."MeetingId", a."RoadmapItemId",
               m."Id", m."Role", m."Form", m."Name", m."ClassOrPosition", m."BirthDate", m."StartPayload",
               s."TimeZone"
        FROM people p
        JOIN assignments a ON a."Id" = coalesce(@p1, p."ActiveAssignmentId")
        JOIN participants m ON m."Id" = a."AssigneeId" AND m."PersonId" = p."Id"
        JOIN schools s ON s."Id" = a."SchoolId"
        WHERE p."Address" = @p0;
        SELECT w."Key", w."Value" FROM answers w
        WHERE w."AssignmentId" = coalesce(@p1, (SELECT p."ActiveAssignmentId" FROM people p WHERE p."Address" = @p0))
        """,
        DbType.Int64, DbType.Int64);

    /// <returns>Null where the person has no such run.</returns>
    public Task<RunSnapshot?> ReadAsync(long address, long? assignmentId, CancellationToken cancellation) =>
        connections.ReadAsync(Run, rows => SnapshotAsync(rows, address, cancellation), [address, assignmentId], cancellation);

    private static async Task<RunSnapshot?> SnapshotAsync(DbDataReader row, long address, CancellationToken cancellation)
    {
        if (!await row.ReadAsync(cancellation)) return null;
        var person = new Person { Id = row.GetInt64(0), Address = address, Reachable = row.GetBoolean(1), ActiveAssignmentId = LongOrNull(row, 2) };
        var assignment = new Assignment
        {
            Id = row.GetInt64(3),
            SchoolId = row.GetInt64(4),
            Code = row.GetString(5),
            State = Enum.Parse<AssignmentState>(row.GetString(6)),
            RunState = TextOrNull(row, 7),
            Version = row.GetInt32(8),
            SubjectId = LongOrNull(row, 9),
            PairId = LongOrNull(row, 10),
            MeetingId = LongOrNull(row, 11),
            RoadmapItemId = LongOrNull(row, 12),
            AssigneeId = row.GetInt64(13),
        };
        var assignee = new Participant
        {
            Id = row.GetInt64(13),
            Role = row.GetString(14),
            Form = row.GetString(15),
            Name = row.GetString(16),
            ClassOrPosition = TextOrNull(row, 17),
            BirthDate = await row.IsDBNullAsync(18, cancellation) ? null : row.GetFieldValue<DateOnly>(18),
            StartPayload = row.GetString(19),
        };
        var timeZone = row.GetString(20);
        await row.NextResultAsync(cancellation);
        return new RunSnapshot(person, assignment, assignee, timeZone, await AnswersAsync(row, cancellation));
    }

    private static async Task<Answers> AnswersAsync(DbDataReader rows, CancellationToken cancellation)
    {
        var answers = Answers.None.Entries.ToBuilder();
        while (await rows.ReadAsync(cancellation)) answers[rows.GetString(0)] = RunStore.ReadAnswer(rows.GetString(1));
        return new Answers(answers.ToImmutable());
    }

    private static long? LongOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static string? TextOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
