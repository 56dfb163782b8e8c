using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Intake;

/// <summary>The updates that wait in the database.</summary>
internal sealed class WaitingRows(UnitOfWorkRunner runner, GroupCommit commit, ReadingConnections reading, TimeProvider clock)
{
    /// <summary>Without EF: every start waits for it, and mostly nothing waits.</summary>
    private static readonly Statement Any = new("SELECT 1 FROM waiting_updates LIMIT 1");

    private const int AtOnce = 500;

    private const string TooMuch =
        "От вас пришло сразу очень много сообщений, за всеми я не успеваю: последние пришлось пропустить. " +
        "Подождите немного: на то, что я успел принять, отвечу по порядку, и вы увидите, на каком вопросе мы остановились. Чего будет не хватать, пришлите ещё раз.";

    /// <summary>Writes all of it in one transaction; written again, it changes nothing.</summary>
    public async Task WriteAsync(IReadOnlyCollection<Filing> filings)
    {
        await using var db = runner.OpenDb();
        var ids = filings.Select(filing => filing.Update.Id).Distinct().ToList();
        var waiting = await db.WaitingUpdates.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync();
        var processed = await db.ProcessedUpdates.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync();
        foreach (var filing in filings) Put(db, filing, waiting, processed);
        await commit.CommitAsync(db, CancellationToken.None);
        foreach (var filing in filings)
        {
            if (filing.Tells) await TellAsync(filing);
        }
    }

    /// <summary>The first that wait, in the order of the messenger's numbers.</summary>
    public async Task<List<IncomingUpdate>> ReadAsync(long address, int count, CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        var rows = await db.WaitingUpdates.AsNoTracking()
            .Where(row => row.Address == address).OrderBy(row => row.Id).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(row => new IncomingUpdate(row.Id, row.Address, IncomingJson.Read(row.Body)))];
    }

    /// <summary>Who has updates waiting that were written down before, and how many.</summary>
    public async Task<List<(long Address, int Count)>> CountAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        if (await AreNoneAsync(cancellation)) return [];
        await using var db = runner.OpenDb();
        var counts = await db.WaitingUpdates.Where(row => row.At <= before)
            .GroupBy(row => row.Address).Select(group => new { Address = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return [.. counts.Select(one => (one.Address, one.Count))];
    }

    /// <summary>Removes what was taken up in the last moment of an earlier run, before its number is forgotten and it counts as new.</summary>
    public async Task RemoveProcessedAsync(CancellationToken cancellation)
    {
        if (await AreNoneAsync(cancellation)) return;
        int removed;
        do
        {
            removed = await runner.RunAsync("system", async work =>
            {
                var rows = await work.Db.WaitingUpdates
                    .Where(row => work.Db.ProcessedUpdates.Any(processed => processed.Id == row.Id)).Take(AtOnce).ToListAsync(cancellation);
                work.Db.WaitingUpdates.RemoveRange(rows);
                return rows.Count;
            }, cancellation);
        }
        while (removed == AtOnce);
    }

    private async Task<bool> AreNoneAsync(CancellationToken cancellation) =>
        !await reading.ReadAsync(Any, rows => rows.ReadAsync(cancellation), [], cancellation);

    private void Put(MentorBotDb db, Filing filing, HashSet<long> waiting, HashSet<long> processed)
    {
        var update = filing.Update;
        switch (filing.Kind)
        {
            case FilingKind.Wait or FilingKind.Copy:
                filing.MadeRow = !filing.Arrival.IsDone && !processed.Contains(update.Id) && waiting.Add(update.Id);
                filing.HasRow = waiting.Contains(update.Id);
                if (filing.MadeRow)
                    db.WaitingUpdates.Add(new WaitingUpdate { Id = update.Id, Address = update.Address, Body = IncomingJson.Write(update.Event), At = clock.GetUtcNow() });
                break;
            case FilingKind.LetGo when !waiting.Contains(update.Id) && processed.Add(update.Id):
                db.ProcessedUpdates.Add(new ProcessedUpdate { Id = update.Id, At = clock.GetUtcNow() });
                break;
            case FilingKind.Remove when waiting.Remove(update.Id):
                db.WaitingUpdates.Remove(new WaitingUpdate { Id = update.Id, Body = "" });
                break;
        }
    }

    private async Task TellAsync(Filing filing)
    {
        await using var db = runner.OpenDb();
        if (await db.People.SingleOrDefaultAsync(known => known.Address == filing.Update.Address) is { } person)
        {
            await using var turn = new Turn(db, clock.GetUtcNow(), person, filing.Update.Event);
            turn.ReplyBelow(new ChatMessage(TooMuch));
            await runner.CommitAsync(turn, CancellationToken.None);
        }

        filing.Tells = false;
    }
}
