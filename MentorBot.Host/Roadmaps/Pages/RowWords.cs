using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>When a row is due or was done, in words.</summary>
internal static class RowWords
{
    private const int MostDays = 4;

    /// <summary>Goes on after the name of the standing.</summary>
    public static string When(OverviewRow row, RowStanding standing) => standing switch
    {
        RowStanding.Done => $"{(row.DoneOn is { } done ? $" {Day(done)}" : "")}{(row.Document is { } document ? $", {document}" : "")}",
        RowStanding.Overdue => $": срок {Day(row.NextDue!.Value)}{DoneOf(row)}",
        _ when row.NextDue is { } due => $": {Words(row, due)}{DoneOf(row)}",
        _ => row.Deadline.Text.Length > 0 ? $": «{row.Deadline.Text}»" : "",
    };

    private static string Words(OverviewRow row, DateOnly due)
    {
        if (row.DueDays.Count > 1) return "сроки " + string.Join(", ", row.DueDaysLeft.Take(MostDays).Select(Day)) + (row.DueDaysLeft.Count() > MostDays ? " …" : "");
        return row.Deadline.Start is { } start && start < due ? $"{Day(start)} – {Day(due)}" : $"до {Day(due)}";
    }

    private static string DoneOf(OverviewRow row) => row.DoneDays.Count > 0 ? $" (сделано {row.DoneDays.Count} из {row.DueDays.Count})" : "";

    private static string Day(DateOnly day) => EngineTexts.Russian.Date(day);
}
