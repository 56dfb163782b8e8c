using System.Data;
using System.Data.Common;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>What one answer changes: the update is remembered, the run moved on, the answer kept, the reply put into the outbox.</summary>
/// <param name="kept">The state of the run from now on.</param>
/// <param name="begun">The transition by which this answer began the questionnaire; null where it was begun before.</param>
internal sealed class AnswerChange(
    long updateId, DateTimeOffset now, RunSnapshot before, RunResult result, RunState kept, StateChange? begun, OutboxMessage reply) : PendingChange
{
    private static readonly Statement RememberUpdate = new(
        """INSERT INTO processed_updates ("Id", "At") VALUES (@p0, @p1) ON CONFLICT DO NOTHING""", DbType.Int64, DbType.DateTime);

    private static readonly Statement MoveRun = new(
        """UPDATE assignments SET "RunState" = @p2, "AskedAt" = @p3, "Version" = @p1 + 1 WHERE "Id" = @p0 AND "Version" = @p1""",
        DbType.Int64, DbType.Int32, DbType.String, DbType.DateTime);

    private static readonly Statement BeginRun = new(
        """UPDATE assignments SET "State" = @p1, "StartedAt" = coalesce("StartedAt", @p2) WHERE "Id" = @p0""",
        DbType.Int64, DbType.String, DbType.DateTime);

    private static readonly Statement Record = new(
        """
        INSERT INTO state_changes ("Id", "Machine", "SubjectId", "At", "From", "To", "Trigger", "By")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
        """,
        DbType.Int64, DbType.String, DbType.Int64, DbType.DateTime, DbType.String, DbType.String, DbType.String, DbType.String);

    private static readonly Statement KeepAnswer = new(
        """
        INSERT INTO answers ("AssignmentId", "Key", "Value", "AnsweredAt") VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT ("AssignmentId", "Key") DO UPDATE SET "Value" = excluded."Value", "AnsweredAt" = excluded."AnsweredAt"
        """,
        DbType.Int64, DbType.String, DbType.String, DbType.DateTime);

    private static readonly Statement PlacePerson = new(
        """UPDATE people SET "Reachable" = @p1, "UnreachableSince" = NULL, "ActiveAssignmentId" = @p2 WHERE "Id" = @p0""",
        DbType.Int64, DbType.Boolean, DbType.Int64);

    private readonly DateTime at = now.UtcDateTime;

    public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
    {
        if (await connection.ExecuteAsync(RememberUpdate, transaction, updateId, at) == 0)
            throw new DbUpdateException("The update was taken before.");
        if (await connection.ExecuteAsync(MoveRun, transaction, before.Assignment.Id, before.Assignment.Version, RunStore.Write(kept), at) == 0)
            throw new DbUpdateConcurrencyException("Somebody else has moved the run since it was read.");
        if (begun is not null) await BeginAsync(connection, transaction, begun);
        foreach (var (key, answer) in result.Changes)
        {
            await connection.ExecuteAsync(KeepAnswer, transaction, before.Assignment.Id, key, RunStore.Write(answer), at);
        }

        if (!before.Person.Reachable || before.Person.ActiveAssignmentId != before.Assignment.Id)
            await connection.ExecuteAsync(PlacePerson, transaction, before.Person.Id, true, before.Assignment.Id);
        await OutboxRows.InsertAsync(connection, transaction, reply);
    }

    private async Task BeginAsync(WritingConnection connection, DbTransaction transaction, StateChange change)
    {
        await connection.ExecuteAsync(BeginRun, transaction, before.Assignment.Id, change.To, at);
        await connection.ExecuteAsync(
            Record, transaction, change.Id, change.Machine, change.SubjectId, at, change.From, change.To, change.Trigger, change.By);
    }
}
