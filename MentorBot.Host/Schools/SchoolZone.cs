using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Schools;

/// <summary>A school that lives by another clock from now on.</summary>
internal static class SchoolZone
{
    /// <summary>What is planned keeps its day and its hour on the school's wall; what was said stays as it was.</summary>
    public static async Task ChangeAsync(UnitOfWork work, School school, string zone, CancellationToken cancellation)
    {
        var before = SchoolTime.ClockOf(school);
        school.TimeZone = zone;
        var after = SchoolTime.ClockOf(school);
        foreach (var reminder in await work.Db.Reminders.Where(known => known.SchoolId == school.Id && known.State == ReminderState.Planned).ToListAsync(cancellation))
        {
            reminder.SendAt = Move(reminder.SendAt);
            reminder.UsefulUntil = reminder.UsefulUntil is { } until ? Move(until) : null;
        }

        DateTimeOffset Move(DateTimeOffset moment) => after.At(before.DayOf(moment), before.TimeOf(moment));
    }
}
