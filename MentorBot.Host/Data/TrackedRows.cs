using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MentorBot.Host.Data;

internal static class TrackedRows
{
    /// <summary>
    /// A row that was read before in this unit of work; never asks the database. Asking again would bring nothing: a tracked
    /// row stays as it was read first, and its version decides at the commit whether that still holds.
    /// </summary>
    /// <param name="with">The relations that must have been read with it.</param>
    public static T? FindTracked<T>(this MentorBotDb db, long id, params ReadOnlySpan<string> with) where T : class
    {
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // To find one row, all the others need not be compared.
        try
        {
            return db.Set<T>().Local.FindEntry(id) is { } known && Has(known, with) ? known.Entity : null;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static bool Has(EntityEntry known, ReadOnlySpan<string> relations)
    {
        foreach (var relation in relations)
        {
            if (!known.Navigation(relation).IsLoaded) return false;
        }

        return true;
    }
}
