using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The calendar of a roadmap in chat, a month at a time.</summary>
internal static class CalendarView
{
    private const int DaysShown = 25;
    private const int LongestTitle = 60;
    private const int NamesShown = 2;
    private const string MonthFormat = "yyyyMM";

    private static readonly string[] Months = ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь"];

    public static ChatButton Button(Roadmap roadmap, string label) => ReviewTexts.MapButton(roadmap, label, "cal");

    /// <param name="month">As the button says it; null for the first month in which something happens.</param>
    public static ChatMessage Of(Roadmap roadmap, IReadOnlyList<StaffMember> staff, DateOnly today, string? month)
    {
        var entries = RoadmapCalendar.Of(roadmap, staff, today);
        var back = RoadmapMapChat.Button(roadmap, "« К дорожной карте", "show");
        if (entries.Count == 0) return ChatMessage.Column("Напоминаний по этой дорожной карте не будет: у открытых строк нет сроков впереди.", back);
        var months = entries.Select(entry => FirstDay(entry.Planned.On)).Distinct().ToList();
        var shown = DateOnly.TryParseExact(month, MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && months.Contains(asked) ? asked : months[0];
        var ofMonth = entries.Where(entry => FirstDay(entry.Planned.On) == shown).ToList();
        return new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Strong($"📅 {Title(shown)}"),
                roadmap.LiveOn is null ? $"Так будет, если включить напоминания сегодня. Всего напоминаний: {entries.Count}, в этом месяце: {ofMonth.Count}." : $"Всего впереди: {entries.Count}, в этом месяце: {ofMonth.Count}.",
                ChatText.Lines(ofMonth.Take(DaysShown).Select(Line)),
                month is null ? UnknownYear(roadmap, entries) : ChatText.Empty,
                ofMonth.Count > DaysShown ? $"… и ещё {ofMonth.Count - DaysShown} в этом месяце." : ChatText.Empty),
            [Turning(roadmap, months, months.IndexOf(shown)), [back]]);
    }

    /// <summary>Said once, on the first page: the government has not moved the days of a year ahead yet.</summary>
    private static ChatText UnknownYear(Roadmap roadmap, IReadOnlyList<CalendarEntry> entries)
    {
        var year = entries[^1].Planned.On.Year;
        if (year <= WorkCalendar.LastDecree || !roadmap.School!.Settings.Reminders.MovesOffFreeDays) return ChatText.Empty;
        return $"Переносы выходных на {year} год мне пока неизвестны: учтены суббота, воскресенье и праздники по Трудовому кодексу. Если школа отдыхает или учится в другие дни, их добавляют в настройках школы.";
    }

    private static List<ChatButton> Turning(Roadmap roadmap, List<DateOnly> months, int at)
    {
        var buttons = new List<ChatButton>();
        if (at > 0) buttons.Add(To(months[at - 1], "‹ "));
        if (at + 1 < months.Count) buttons.Add(To(months[at + 1], "› "));
        return buttons;

        ChatButton To(DateOnly month, string mark) => ReviewTexts.MapButton(roadmap, mark + Title(month), $"cal:{month.ToString(MonthFormat, CultureInfo.InvariantCulture)}");
    }

    private static ChatText Line(CalendarEntry entry) =>
        ChatText.Strong(entry.Planned.On.ToString("dd.MM", CultureInfo.InvariantCulture))
        + $" {entry.Item.Number}. {ChatText.Plain(entry.Item.Title).Clip(LongestTitle).Value} — {What(entry.Planned)}{(entry.Planned.Kind == ReminderKind.Escalation ? "" : ",")} {Names(entry.Recipients)}";

    private static string Names(IReadOnlyList<CalendarRecipient> recipients)
    {
        var names = string.Join(", ", recipients.Take(NamesShown).Select(recipient => recipient.Member is null ? $"{recipient.Title} (пока нет связи)" : recipient.Title));
        return recipients.Count > NamesShown ? $"{names} и ещё {recipients.Count - NamesShown}" : names;
    }

    private static string What(PlannedReminder planned) => planned.Kind switch
    {
        ReminderKind.Start => "пора начинать",
        ReminderKind.Before => planned.Occurrence is { } due ? $"срок {due.ToString("dd.MM", CultureInfo.InvariantCulture)}" : "скоро конец периода",
        ReminderKind.Due => planned.Occurrence is null ? "конец периода" : "срок",
        ReminderKind.Overdue => "если не выполнено",
        ReminderKind.Escalation => "если не выполнено, узнает",
        ReminderKind.Status => "как идут дела",
        _ => "вопрос",
    };

    private static DateOnly FirstDay(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Title(DateOnly month) => $"{Months[month.Month - 1]} {month.Year}";
}
