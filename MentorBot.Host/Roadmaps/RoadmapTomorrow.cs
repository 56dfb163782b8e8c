using MentorBot.Domain.Reminders;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>«Remind me tomorrow»: once more on the next day on which the school lets itself be reminded, for whoever asked.</summary>
internal static class RoadmapTomorrow
{
    /// <returns>The day on which it will be said. Pressed twice it is planned once.</returns>
    public static async Task<DateOnly> PlanAsync(UnitOfWork work, RoadmapItem item, StaffMember member, DateOnly? occurrence, CancellationToken cancellation)
    {
        var (school, today) = (item.Roadmap!.School!, work.TodayAt(item.Roadmap.School!));
        var day = new SendingDays(school.Settings.Reminders, SchoolTime.CalendarOf(school)).OnOrAfter(today.AddDays(1));
        await ReminderService.PlanAsync(work, [new Reminder
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Subject = ReminderSubject.RoadmapItem,
            SubjectId = item.Id,
            Key = $"item:{Ids.Text(item.Id)}:wished/{occurrence:yyyy-MM-dd}/{day:yyyy-MM-dd}:{Ids.Text(member.Id)}",
            Policy = await PolicyAsync(work, item, occurrence, cancellation),
            Kind = DeadlineResponse.Word(occurrence is not { } due ? ReminderKind.Status : due < day ? ReminderKind.Overdue : due == day ? ReminderKind.Due : ReminderKind.Before),
            Occurrence = occurrence,
            RecipientId = member.Id,
            RecipientRole = RoadmapReminders.Wished,
            SendAt = SchoolTime.MorningOf(day, school),
        }], cancellation);
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), "RemindTomorrow", $"Просьба напомнить {day:dd.MM.yyyy}.");
        return day;
    }

    /// <summary>That of the reminder under which it was wished.</summary>
    private static Task<string?> PolicyAsync(UnitOfWork work, RoadmapItem item, DateOnly? occurrence, CancellationToken cancellation) => work.Db.Reminders
        .Where(reminder => reminder.Subject == ReminderSubject.RoadmapItem && reminder.SubjectId == item.Id && reminder.Occurrence == occurrence && reminder.SendAt <= work.Now)
        .OrderByDescending(reminder => reminder.SendAt)
        .Select(reminder => reminder.Policy)
        .FirstOrDefaultAsync(cancellation);
}
