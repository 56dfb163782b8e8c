using System.Globalization;

namespace MentorBot.Host.Data;

/// <summary>
/// Lets the ids go on where the last run left off, even if the clock of the machine was put back meanwhile: they are
/// the order in which things were said and happened. One query without EF, because every start waits for it.
/// </summary>
internal sealed class IdsStart(DatabaseConnections connections)
{
    /// <summary>The tables whose rows are named by <see cref="Ids"/>; a test holds the list to the model.</summary>
    public static readonly string[] Tables =
    [
        "access_links", "api_keys", "assignments", "consents", "instances", "invitations", "meeting_confirmations", "meetings", "outbox", "pairs", "participants",
        "people", "questionnaire_versions", "reminder_receipts", "reminders", "roadmap_items", "roadmap_responsibles", "roadmap_revisions", "roadmaps", "schools", "staff", "state_changes",
        "stored_files", "web_links",
    ];

    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var connection = await connections.OpenReadingAsync(cancellation);
        await using var command = connection.CreateCommand();
        var largest = string.Join(" union all ", Tables.Select(table => $"select max(\"Id\") as id from \"{table}\""));
        command.CommandText = $"select coalesce(max(id), 0) from ({largest}) known";
        Ids.BeginAfter(Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture));
    }
}
