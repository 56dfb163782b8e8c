using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Emulator.Faults;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Checks;

/// <summary>Every reminder that is due is sent, says the API, and stands exactly once in the chat of whom it is for.</summary>
internal sealed class ReminderCheck(AdminApi api, SchoolSetup school, Findings findings, StormOptions options)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private static readonly Dictionary<string, string> Beginnings = new()
    {
        ["start"] = "🟢",
        ["before"] = "⏰",
        ["due"] = "🔔",
        ["overdue"] = "❗ Срок прошёл",
        ["escalation"] = "❗ Не выполнено",
        ["status"] = "📋",
        ["question"] = "❓",
    };

    private const string OfADay = "📋 Дорожная карта на";

    public async Task CheckAsync(DateTimeOffset now, Func<IReadOnlyList<BotApiCall>> calls, IReadOnlyList<Outage> outages, CancellationToken cancellation)
    {
        var due = await SettledAsync(now, cancellation);
        foreach (var reminder in due) Judge(reminder);
        var titles = (await ItemsAsync(cancellation)).ToDictionary(item => (string)item["id"]!, item => (string)item["title"]!);
        var sent = due.Where(reminder => (string)reminder["state"]! == "sent").ToList();
        findings.Count("reminders sent", sent.Count);
        var messages = calls().Where(call => call is { Method: "sendMessage", Handled: not null }).ToList();
        foreach (var group in sent.GroupBy(reminder => (Chat: ChatOf(reminder), Title: titles[(string)reminder["itemId"]!], Kind: (string)reminder["kind"]!)))
        {
            var found = messages.Where(call => call.ChatId == group.Key.Chat && IsAbout(call.Text!, group.Key.Title, Beginnings[group.Key.Kind])).OrderBy(call => call.Handled).ToList();
            Compare($"{group.Key.Kind} of {group.Key.Title} to chat {group.Key.Chat}", group.Count(), found, outages);
        }
    }

    /// <summary>The reminders that are due, when none of them is on its way any more.</summary>
    private async Task<List<JsonObject>> SettledAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        for (var until = DateTimeOffset.UtcNow + LongestWait; ; await Task.Delay(500, cancellation))
        {
            var all = await api.ListAsync($"/api/v1/schools/{school.Id}/reminders", cancellation);
            var due = all.Where(reminder => DateTimeOffset.Parse((string)reminder["sendAt"]!, CultureInfo.InvariantCulture) <= now).ToList();
            if (DateTimeOffset.UtcNow > until || !due.Exists(reminder => (string)reminder["state"]! == "planned")) return due;
        }
    }

    private async Task<IReadOnlyList<JsonNode>> ItemsAsync(CancellationToken cancellation)
    {
        var roadmaps = await api.ListAsync($"/api/v1/schools/{school.Id}/roadmaps", cancellation);
        var items = new List<JsonNode>();
        foreach (var roadmap in roadmaps)
            items.AddRange((await api.GetAsync($"/api/v1/roadmaps/{(string)roadmap["id"]!}", cancellation))["items"]!.AsArray().OfType<JsonNode>());
        return items;
    }

    private void Judge(JsonObject reminder)
    {
        var state = (string)reminder["state"]!;
        findings.Count($"reminders that were due: {state}");
        var lostItsUse = state == "skipped" && ((string?)reminder["note"])?.Contains("потеряло смысл", StringComparison.Ordinal) == true;
        if (state is "planned" or "failed" || lostItsUse)
            findings.Violation("reminder", $"{reminder["kind"]} of {reminder["sendAt"]}, policy {reminder["policy"]}, is {state}: {reminder["note"]}");
    }

    private long ChatOf(JsonObject reminder) => school.Staff.First(member => member.Id == (string?)reminder["recipient"]!["staffId"]).ChatId;

    /// <summary>The message of a day says several things under headings, about several rows: heading and title must stand in one part.</summary>
    private static bool IsAbout(string text, string title, string beginning) =>
        (text.StartsWith(OfADay, StringComparison.Ordinal) ? text.Split("\n\n").Skip(1) : [text])
        .Any(part => part.Contains(beginning, StringComparison.Ordinal) && part.Contains(title, StringComparison.Ordinal));

    private void Compare(string what, int expected, List<BotApiCall> found, IReadOnlyList<Outage> outages)
    {
        if (found.Count < expected)
        {
            findings.Violation("reminder", $"{what}: {expected} are sent by the API's word, {found.Count} stand in the chat");
            return;
        }

        var pairs = found.GroupBy(call => call.Text).SelectMany(copies => copies.Zip(copies.Skip(1)));
        var verdicts = pairs.Select(pair => Repetitions.Judge(pair.First, pair.Second, outages, options.LongestDoubt)).ToList();
        var excess = found.Count - expected;
        foreach (var verdict in verdicts.OrderBy(verdict => verdict).Take(excess)) findings.Count($"reminders repeated: {verdict}");
        if (verdicts.Count(verdict => verdict.IsAllowed()) < excess)
            findings.Violation("reminder", $"{what}: {found.Count} stand in the chat in place of {expected} ({string.Join(", ", verdicts)})");
    }
}
