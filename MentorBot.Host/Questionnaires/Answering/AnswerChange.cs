using System.Data;
using System.Data.Common;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>What one answer changes: the update is remembered, the run moved on, the answer kept, the reply put into the outbox.</summary>
internal sealed class AnswerChange(long updateId, DateTimeOffset now, RunSnapshot before, RunResult result, OutboxMessage reply) : PendingChange
{
    private static readonly Statement RememberUpdate = new(
        """INSERT INTO processed_updates ("Id", "At") VALUES (@p0, @p1) ON CONFLICT DO NOTHING""", DbType.Int64, DbType.DateTime);

    private static readonly Statement MoveRun = new(
        """UPDATE assignments SET "RunState" = @p2, "Version" = @p1 + 1 WHERE "Id" = @p0 AND "Version" = @p1""",
        DbType.Int64, DbType.Int32, DbType.String);

    private static readonly Statement KeepAnswer = new(
        """
        INSERT INTO answers ("AssignmentId", "Key", "Value", "AnsweredAt") VALUES (@p0, @p1, @p2, @p3)
        ON CONFLICT ("AssignmentId", "Key") DO UPDATE SET "Value" = excluded."Value", "AnsweredAt" = excluded."AnsweredAt"
        """,
        DbType.Int64, DbType.String, DbType.String, DbType.DateTime);

    private static readonly Statement PlacePerson = new(
        """UPDATE people SET "Reachable" = @p1, "ActiveAssignmentId" = @p2 WHERE "Id" = @p0""",
        DbType.Int64, DbType.Boolean, DbType.Int64);

    public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
    {
        var at = now.UtcDateTime;
        if (await connection.ExecuteAsync(RememberUpdate, transaction, updateId, at) == 0)
            throw new DbUpdateException("The update was taken before.");
        if (await connection.ExecuteAsync(MoveRun, transaction, before.Assignment.Id, before.Assignment.Version, RunStore.Write(result.State)) == 0)
            throw new DbUpdateConcurrencyException("Somebody else has moved the run since it was read.");
        foreach (var (key, answer) in result.Changes)
        {
            await connection.ExecuteAsync(KeepAnswer, transaction, before.Assignment.Id, key, RunStore.Write(answer), at);
        }

        if (!before.Person.Reachable || before.Person.ActiveAssignmentId != before.Assignment.Id)
            await connection.ExecuteAsync(PlacePerson, transaction, before.Person.Id, true, before.Assignment.Id);
        await OutboxRows.InsertAsync(connection, transaction, reply);
    }
}
