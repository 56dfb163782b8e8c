using System.Globalization;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>A reading in plain Russian, so that the curator can tell whether it is meant so.</summary>
internal static class ReadingWords
{
    private const int DaysNamed = 4;

    /// <summary>What was understood, and when it will remind.</summary>
    public static string Of(Deadline deadline, ReminderSettings reminders) => deadline.Parts.Count == 0
        ? "срок прочесть не удалось, напоминать о строке пока не по чему"
        : $"{string.Join("; ", deadline.Parts.Select(Part))}. {string.Join("; ", deadline.Parts.Select(part => Reminding(part, reminders)).Distinct())}";

    /// <summary>The parties, the lead first.</summary>
    public static string Of(IEnumerable<RoadmapResponsible> responsibles)
    {
        var titles = responsibles.OrderBy(responsible => responsible.Ordinal).Select(StaffMatch.Title).ToList();
        return titles.Count switch
        {
            0 => "не указаны",
            1 => titles[0],
            _ => $"{titles[0]} (главный ответственный); {string.Join("; ", titles.Skip(1))}",
        };
    }

    private static string Part(DeadlinePart part) => part.Kind switch
    {
        DeadlineKind.Date when part.Due is { } due => $"срок {Day(due)}",
        DeadlineKind.Range when part.Due is { } due => part.Start is { } start ? $"с {Day(start)} по {Day(due)}" : $"до {Day(due)}",
        DeadlineKind.Recurring when part.Occurrences.Count > 0 => $"{Rule(part.Rule)}{Days(part.Occurrences)}",
        DeadlineKind.Recurring => $"{Rule(part.Rule)}{Window(part)}",
        DeadlineKind.Relative => $"отсчитывается от события{Anchor(part)}{(part is { EndsWithPlan: false, End: { } bound } ? $", но не позже {Day(bound)}" : "")}",
        DeadlineKind.Ongoing => $"постоянно{Window(part)}, к одному дню не привязано",
        DeadlineKind.ByPlan => $"даты задаёт другой план{Anchor(part)}",
        DeadlineKind.AsNeeded => "по мере необходимости, без даты",
        _ => "часть срока прочесть не удалось",
    };

    private static string Reminding(DeadlinePart part, ReminderSettings reminders) => part.Kind switch
    {
        DeadlineKind.Range when part.Start is { } start && part.Due is { } due && due.DayNumber - start.DayNumber > reminders.LongWindow => Long,
        DeadlineKind.Range => $"Напомню в первый день, {Before(reminders.BeforeDate)}",
        DeadlineKind.Date => $"Напомню {Before(reminders.BeforeDate)}",
        DeadlineKind.Recurring when part.Occurrences.Count > 0 => $"Напомню {Before(reminders.BeforeOccurrence)}",
        DeadlineKind.Recurring or DeadlineKind.Ongoing => Long,
        DeadlineKind.Relative => $"Раз в {reminders.AskAnchorEvery} дней спрошу, произошло ли событие",
        DeadlineKind.ByPlan => "Первого числа каждого месяца буду спрашивать, известны ли даты",
        _ => "Сам по времени напоминать не буду",
    };

    private const string Long = "Раз в квартал спрошу, как идут дела";

    private static string Before(IReadOnlyList<int> days) => days.Count == 0
        ? "в день срока"
        : $"за {string.Join(" и ", days.Select(day => day.ToString(CultureInfo.InvariantCulture)))} {(days[^1] % 10 == 1 && days[^1] % 100 != 11 ? "день" : days[^1] % 10 is >= 2 and <= 4 && days[^1] % 100 is < 12 or > 14 ? "дня" : "дней")} и в день срока";

    private static string Days(IReadOnlyList<DateOnly> days) => days.Count <= DaysNamed
        ? string.Join(", ", days.Select(Day))
        : $"{string.Join(", ", days.Take(DaysNamed - 1).Select(Day))} … {Day(days[^1])} (всего {days.Count})";

    private static string Rule(string? rule) => rule switch
    {
        null => "",
        _ when rule.Contains("FREQ=DAILY", StringComparison.Ordinal) => "каждый день: ",
        _ when rule.Contains("FREQ=WEEKLY;INTERVAL=2", StringComparison.Ordinal) => "раз в две недели: ",
        _ when rule.Contains("FREQ=WEEKLY", StringComparison.Ordinal) => "каждую неделю: ",
        _ when rule.Contains("FREQ=MONTHLY;INTERVAL=3", StringComparison.Ordinal) => "каждый квартал: ",
        _ when rule.Contains("FREQ=MONTHLY;INTERVAL=6", StringComparison.Ordinal) => "каждое полугодие: ",
        _ when rule.Contains("FREQ=MONTHLY", StringComparison.Ordinal) => "каждый месяц: ",
        _ when rule.Contains("FREQ=YEARLY", StringComparison.Ordinal) => "каждый год: ",
        _ => "",
    };

    private static string Window(DeadlinePart part) => (part.Start, part.End) switch
    {
        ({ } start, { } end) => $" с {Day(start)} по {Day(end)}",
        (null, { } end) => $" до {Day(end)}",
        _ => "",
    };

    private static string Anchor(DeadlinePart part) => part.Anchor is { Length: > 0 } anchor ? $" («{anchor}»)" : "";

    private static string Day(DateOnly day) => EngineTexts.Russian.Date(day);
}
