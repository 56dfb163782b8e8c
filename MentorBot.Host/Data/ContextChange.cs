using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Data;

/// <summary>All that was changed in a context.</summary>
internal sealed class ContextChange : PendingChange
{
    private readonly MentorBotDb db;

    private ContextChange(MentorBotDb db) => this.db = db;

    /// <returns>Null where nothing was changed.</returns>
    public static async Task<ContextChange?> OfAsync(MentorBotDb db)
    {
        if (!db.ChangeTracker.HasChanges()) return null;
        await db.Database.CloseConnectionAsync(); // It was for reading.
        return new ContextChange(db);
    }

    public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
    {
        await db.Database.UseTransactionAsync(null); // Of an attempt that was rolled back.
        db.Database.SetDbConnection(connection.Connection, contextOwnsConnection: false);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.UseTransactionAsync(transaction);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // They were found already, by the caller: the writer serves everybody.
        try
        {
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}
