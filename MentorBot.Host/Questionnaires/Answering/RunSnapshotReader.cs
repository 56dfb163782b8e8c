using System.Data;
using System.Data.Common;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>Reads a run with what lies around it in one go; its answers only where they are not known from the step before.</summary>
internal sealed class RunSnapshotReader(ReadingConnections connections, RecentAnswers recent)
{
    /// <summary>The run of the given assignment, else of the one that the person is in; a staff member's is not found.</summary>
    private static readonly Statement Run = new(
        """
        SELECT p."Id", p."Reachable", p."ActiveAssignmentId",
               a."Id", a."Code", a."State", a."RunState", a."Version", a."SubjectId", a."PairId", a."MeetingId", a."RoadmapItemId",
               a."ClosesOn", a."StartedAt", a."SubmittedAt",
               m."Id", m."Role", m."Form", m."Name", m."ClassOrPosition", m."BirthDate", m."StartPayload",
               s."Id", s."Name", s."TimeZone",
               a."DefinitionOwnerId", a."DefinitionVersion", a."Express"
        FROM people p
        JOIN assignments a ON a."Id" = coalesce(@p1, p."ActiveAssignmentId")
        JOIN participants m ON m."Id" = a."AssigneeId" AND m."PersonId" = p."Id"
        JOIN schools s ON s."Id" = a."SchoolId"
        WHERE p."Address" = @p0;
        SELECT c."Kind", c."By", c."Form", c."SignedOn", c."ValidUntil", c."WithdrawnAt", c."EnteredBy"
        FROM assignments a JOIN consents c ON c."ParticipantId" = a."AssigneeId"
        WHERE a."Id" = coalesce(@p1, (SELECT p."ActiveAssignmentId" FROM people p WHERE p."Address" = @p0))
        """,
        DbType.Int64, DbType.Int64);

    private static readonly Statement AnswersOf = new("""SELECT w."Key", w."Value" FROM answers w WHERE w."AssignmentId" = @p0""", DbType.Int64);

    /// <returns>Null where the person has no such run.</returns>
    public async Task<RunSnapshot?> ReadAsync(long address, long? assignmentId, CancellationToken cancellation)
    {
        var run = await connections.ReadAsync(Run, rows => RunAsync(rows, address, cancellation), [address, assignmentId], cancellation);
        return run is null ? null : run with { Answers = await AnswersAsync(run.Assignment, cancellation) };
    }

    private async Task<Answers> AnswersAsync(Assignment assignment, CancellationToken cancellation)
    {
        if (recent.Find(assignment.Id, assignment.Version) is { } known) return known;
        return await connections.ReadAsync(AnswersOf, rows => AnswersAsync(rows, cancellation), [assignment.Id], cancellation);
    }

    private static async Task<Answers> AnswersAsync(DbDataReader rows, CancellationToken cancellation)
    {
        var answers = Answers.None.Entries.ToBuilder();
        while (await rows.ReadAsync(cancellation)) answers[rows.GetString(0)] = RunStore.ReadAnswer(rows.GetString(1));
        return new Answers(answers.ToImmutable());
    }

    private static async Task<RunSnapshot?> RunAsync(DbDataReader rows, long address, CancellationToken cancellation)
    {
        if (!await rows.ReadAsync(cancellation)) return null;
        var (person, assignment, assignee) = (PersonOf(rows, address), AssignmentOf(rows), AssigneeOf(rows));
        await rows.NextResultAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) assignee.Consents.Add(ConsentOf(rows));
        return new RunSnapshot(person, assignment, assignee, Answers.None);
    }

    private static Person PersonOf(DbDataReader row, long address) =>
        new() { Id = row.GetInt64(0), Address = address, Reachable = row.GetBoolean(1), ActiveAssignmentId = Value<long>(row, 2) };

    private static Assignment AssignmentOf(DbDataReader row) => new()
    {
        Id = row.GetInt64(3),
        Code = row.GetString(4),
        State = Enum.Parse<AssignmentState>(row.GetString(5)),
        RunState = Text(row, 6),
        Version = row.GetInt32(7),
        SubjectId = Value<long>(row, 8),
        PairId = Value<long>(row, 9),
        MeetingId = Value<long>(row, 10),
        RoadmapItemId = Value<long>(row, 11),
        ClosesOn = Value<DateOnly>(row, 12),
        StartedAt = Moment(row, 13),
        SubmittedAt = Moment(row, 14),
        AssigneeId = row.GetInt64(15),
        SchoolId = row.GetInt64(22),
        DefinitionOwnerId = row.GetInt64(25),
        DefinitionVersion = row.GetInt32(26),
        Express = row.GetBoolean(27),
    };

    private static Participant AssigneeOf(DbDataReader row) => new()
    {
        Id = row.GetInt64(15),
        Role = row.GetString(16),
        Form = row.GetString(17),
        Name = row.GetString(18),
        ClassOrPosition = Text(row, 19),
        BirthDate = Value<DateOnly>(row, 20),
        StartPayload = row.GetString(21),
        SchoolId = row.GetInt64(22),
        School = new School { Id = row.GetInt64(22), Name = row.GetString(23), TimeZone = row.GetString(24) },
    };

    private static Consent ConsentOf(DbDataReader row) => new()
    {
        Kind = row.GetString(0),
        By = row.GetString(1),
        Form = row.GetString(2),
        SignedOn = row.GetFieldValue<DateOnly>(3),
        ValidUntil = Value<DateOnly>(row, 4),
        WithdrawnAt = Moment(row, 5),
        EnteredBy = row.GetString(6),
    };

    private static T? Value<T>(DbDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Moment(DbDataReader row, int column) =>
        Value<DateTime>(row, column) is { } utc ? new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) : null;
}
