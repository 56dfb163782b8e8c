using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Data;

/// <summary>
/// Builds the model of <see cref="MentorBotDb"/> beside all else: it takes longer than anything at a start, and is not
/// needed before somebody writes.
/// </summary>
internal static class ModelBuilding
{
    /// <summary>EF keeps the model for every context with the same provider. A mistake is met again, and reported, by whoever opens a context first.</summary>
    public static Task Begin(DatabaseOptions options) => Task.Factory.StartNew(() => Build(options), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Words two queries and tracks a row, too: what does so is half as large as the model, and else meets the first person who writes.</summary>
    private static void Build(DatabaseOptions options)
    {
        using var db = new MentorBotDb(new DatabaseConnections(options).ContextOptions);
        _ = db.People.Where(person => person.Address == 0).Take(2).ToQueryString();
        _ = db.Participants.Include(participant => participant.School).Include(participant => participant.Consents).Where(participant => participant.Id == 0).ToQueryString();
        db.Add(new Person());
        db.ChangeTracker.DetectChanges();
    }
}
