using System.Text.Json;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Plans;

/// <summary>A file with several plans, as long as it is open which of them are to be taken. A person has one: the next such file takes its place.</summary>
/// <param name="Id">Stands in the buttons, so that those of an earlier file do nothing.</param>
/// <param name="File">The messenger's name of the file: the plan is read from it when it is chosen.</param>
/// <param name="Taken">The numbers of the plans that were taken already, from 1.</param>
internal sealed record PlanQuestion(string Id, string File, string Name, IReadOnlyList<string> Titles, IReadOnlyList<int> Taken)
{
    public IEnumerable<int> Left => Enumerable.Range(1, Titles.Count).Except(Taken);

    public static async Task<PlanQuestion?> FindAsync(MentorBotDb db, Person person, CancellationToken cancellation) =>
        await RowAsync(db, person, cancellation) is { } row ? JsonSerializer.Deserialize<PlanQuestion>(row.Value) : null;

    /// <summary>Keeps it; once all is taken, there is nothing to keep.</summary>
    public async Task KeepAsync(MentorBotDb db, Person person, CancellationToken cancellation)
    {
        var row = await RowAsync(db, person, cancellation);
        if (!Left.Any())
        {
            if (row is not null) db.Settings.Remove(row);
        }
        else if (row is not null) row.Value = JsonSerializer.Serialize(this);
        else db.Settings.Add(new Setting { Key = KeyOf(person), Value = JsonSerializer.Serialize(this) });
    }

    private static Task<Setting?> RowAsync(MentorBotDb db, Person person, CancellationToken cancellation)
    {
        var key = KeyOf(person);
        return db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, cancellation);
    }

    private static string KeyOf(Person person) => $"plans:{Ids.Text(person.Id)}";
}
