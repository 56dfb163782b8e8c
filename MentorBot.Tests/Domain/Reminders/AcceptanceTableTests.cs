using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Domain.Reminders;

/// <summary>The reminder dates of the five seed roadmaps, as the acceptance table prints them, against the plan of each deadline part.</summary>
public sealed partial class AcceptanceTableTests
{
    [SkippableFact]
    public void Every_part_is_reminded_on_the_days_of_the_table()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("domain/roadmaps.json")));
        var printed = PrintedReminders(SharedFolder.Require("domain/roadmaps.md"));
        var checkedParts = 0;
        foreach (var deadline in table.RootElement.GetProperty("deadlines").EnumerateObject())
        {
            var document = table.RootElement.GetProperty("docs").GetProperty($"S{deadline.Name[1]}");
            var (liveOn, end) = (Day(document.GetProperty("adopt")), Day(document.GetProperty("end")));
            var parts = deadline.Value.GetProperty("parts").EnumerateArray().ToArray();
            Assert.Equal(parts.Length, printed[deadline.Name].Length);
            foreach (var (part, line) in parts.Zip(printed[deadline.Name]))
            {
                if (line == "—") continue;
                var plan = ReminderPlan.For([Facts(part)], liveOn, end, WorkCalendar.EveryDay, ReminderSettings.Default);
                var policy = line[..2];
                Assert.All(plan, reminder => Assert.Equal(policy, reminder.Policy.ToString()));
                var expected = DaysIn(line, liveOn);
                var actual = plan.Where(reminder => expected.Length > 0 && IsPrinted(reminder, line)).Select(reminder => reminder.On).Distinct();
                Assert.True(expected.SequenceEqual(actual.Take(expected.Length)), $"{deadline.Name}: expected {Join(expected)} of «{line}», planned {Join(actual)}");
                if (policy is not "R3" and not "R6" and not "R7" && !line.Contains("every", StringComparison.Ordinal)) Assert.Equal(expected.Length, actual.Count());
                checkedParts++;
            }
        }

        Assert.Equal(84, checkedParts);
    }

    [SkippableFact]
    public void Every_part_goes_on_after_its_days_as_its_policy_says()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("domain/roadmaps.json")));
        var seen = new HashSet<ReminderPolicy>();
        foreach (var deadline in table.RootElement.GetProperty("deadlines").EnumerateObject())
        {
            var document = table.RootElement.GetProperty("docs").GetProperty($"S{deadline.Name[1]}");
            var (liveOn, end) = (Day(document.GetProperty("adopt")), Day(document.GetProperty("end")));
            foreach (var facts in deadline.Value.GetProperty("parts").EnumerateArray().Select(Facts))
            {
                var plan = ReminderPlan.For([facts], liveOn, end, WorkCalendar.EveryDay, ReminderSettings.Default);
                seen.UnionWith(plan.Select(reminder => reminder.Policy));
                foreach (var due in plan.Where(reminder => reminder is { Policy: ReminderPolicy.R1 or ReminderPolicy.R2 or ReminderPolicy.R3, Kind: ReminderKind.Due }))
                {
                    Assert.Equal(
                        ["+1 Responsible", "+3 Curator", "+8 Responsible", "+10 Director", "+15 Responsible"],
                        plan.Where(reminder => reminder.Occurrence == due.Occurrence && reminder.On > due.On)
                            .Select(reminder => $"+{reminder.On.DayNumber - due.On.DayNumber} {reminder.Recipient}"));
                }

                foreach (var day in facts.Kind == DeadlinePartKind.Recurring ? facts.Occurrences : [])
                {
                    Assert.Equal(
                        new[] { day.AddDays(-14), day.AddDays(-3), day }.Where(on => on >= liveOn),
                        plan.Where(reminder => reminder.Occurrence == day && reminder.Kind is ReminderKind.Before or ReminderKind.Due).Select(reminder => reminder.On));
                }

                if (plan.Any(reminder => reminder.Policy is ReminderPolicy.R4)) Assert.DoesNotContain(plan, reminder => reminder.Kind is ReminderKind.Overdue or ReminderKind.Escalation);
                AssertAsksAgain(plan, ReminderPolicy.R6, liveOn, on => on.AddDays(14));
                AssertAsksAgain(plan, ReminderPolicy.R7, liveOn.AddDays(3), on => new DateOnly(on.Year, on.Month, 1).AddMonths(1));
            }
        }

        Assert.Superset(new HashSet<ReminderPolicy> { ReminderPolicy.R1, ReminderPolicy.R2, ReminderPolicy.R3, ReminderPolicy.R4, ReminderPolicy.R6, ReminderPolicy.R7 }, seen);
    }

    private static void AssertAsksAgain(IReadOnlyList<PlannedReminder> plan, ReminderPolicy policy, DateOnly first, Func<DateOnly, DateOnly> next)
    {
        var asked = plan.Where(reminder => reminder.Policy == policy && reminder.Kind == ReminderKind.Question).Select(reminder => reminder.On).ToArray();
        if (asked.Length == 0) return;
        Assert.Equal(first, asked[0]);
        Assert.All(asked.Zip(asked.Skip(1)), two => Assert.Equal(next(two.First), two.Second));
    }

    /// <summary>The table prints the way to the due day and the first overdue one; R6 asks are told in words, its soft notices by dates.</summary>
    private static bool IsPrinted(PlannedReminder reminder, string line) => reminder.Kind switch
    {
        ReminderKind.Overdue => line.Contains("overdue", StringComparison.Ordinal) && reminder.Key.EndsWith("+1", StringComparison.Ordinal),
        ReminderKind.Escalation => false,
        ReminderKind.Question => reminder.Policy != ReminderPolicy.R6,
        _ => true,
    };

    private static DateOnly[] DaysIn(string line, DateOnly liveOn)
    {
        if (line.StartsWith("R5", StringComparison.Ordinal)) return [];
        if (line.StartsWith("R0", StringComparison.Ordinal)) return [liveOn];
        var days = IsoDay().Matches(line).Select(match => DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();

        // «status A and every quarter start to B»: the days between are told in words.
        if (!line.Contains("every quarter start to", StringComparison.Ordinal)) return days;
        var quarters = Enumerable.Range(0, 400).Select(i => days[1].AddMonths(3 * i)).TakeWhile(day => day <= days[2]);
        return [days[0], .. quarters, .. days[3..]];
    }

    private static Dictionary<string, string[]> PrintedReminders(string page) => File.ReadLines(page)
        .Select(line => line.Split(" | "))
        .Where(cells => cells.Length >= 6 && DeadlineId().IsMatch(cells[0]))
        .ToDictionary(cells => cells[0][2..], cells => cells[5].Split("<br>"));

    private static DeadlinePartFacts Facts(JsonElement part)
    {
        var kind = part.GetProperty("kind").GetString()!;
        return new(
            kind switch
            {
                "by-date" => DeadlinePartKind.Date,
                "ongoing" => DeadlinePartKind.Ongoing,
                "as-needed" => DeadlinePartKind.AsNeeded,
                "by-plan" => DeadlinePartKind.ByPlan,
                "relative" => DeadlinePartKind.Relative,
                _ when kind.StartsWith("recurring", StringComparison.Ordinal) => DeadlinePartKind.Recurring,
                _ => DeadlinePartKind.Range,
            },
            Optional("a") ?? Optional("fa"),
            Optional("due") ?? Optional("fb") ?? (kind is "ongoing" or "as-needed" or "by-plan" ? null : Optional("b")),
            Optional("b"),
            part.TryGetProperty("occ", out var days) ? [.. days.EnumerateArray().Select(Day)] : []);

        DateOnly? Optional(string name) => part.TryGetProperty(name, out var day) && day.ValueKind == JsonValueKind.String ? Day(day) : null;
    }

    private static DateOnly Day(JsonElement day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.None, 1000)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^\| D\d-\d\d$", RegexOptions.None, 1000)]
    private static partial Regex DeadlineId();
}
