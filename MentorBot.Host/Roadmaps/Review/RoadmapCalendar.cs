using MentorBot.Domain.Reminders;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>A reminder as it would be: nothing of it is stored.</summary>
/// <param name="Recipients">Who would hear; empty where nobody fits and the curator stands in.</param>
internal sealed record CalendarEntry(PlannedReminder Planned, RoadmapItem Item, IReadOnlyList<CalendarRecipient> Recipients);

/// <param name="Member">Null where the role is held by nobody yet.</param>
internal sealed record CalendarRecipient(StaffMember? Member, string Title);

/// <summary>The reminders of a roadmap as they would be if it became live today, or as they are counted since it is.</summary>
internal static class RoadmapCalendar
{
    public static IReadOnlyList<CalendarEntry> Of(Roadmap roadmap, IReadOnlyList<StaffMember> staff, DateOnly today)
    {
        var liveOn = roadmap.LiveOn ?? RoadmapActivation.LiveDay(roadmap, today);
        return
        [
            .. RoadmapReminders.Plan(roadmap, liveOn)
                .Select(one => new CalendarEntry(one.Planned, one.Item, Recipients(one.Planned, one.Whom, staff)))
                .Where(entry => entry.Planned.On >= today)
                .OrderBy(entry => entry.Planned.On)
                .ThenBy(entry => entry.Item.Ordinal),
        ];
    }

    private static List<CalendarRecipient> Recipients(PlannedReminder planned, IReadOnlyList<RoadmapResponsible> whom, IReadOnlyList<StaffMember> staff)
    {
        if (whom.Count > 0) return [.. whom.SelectMany(responsible => Named(responsible, staff)).DistinctBy(recipient => recipient.Title)];
        var role = planned.Recipient is ReminderRecipient.Director ? Host.Staff.StaffRoles.Director : Host.Staff.StaffRoles.Curator;
        var holders = staff.Where(member => member.Role == role).Select(member => new CalendarRecipient(member, member.Name)).ToList();
        return holders.Count > 0 ? holders : [new CalendarRecipient(null, Host.Staff.StaffRoles.TitleOf(role))];
    }

    private static IEnumerable<CalendarRecipient> Named(RoadmapResponsible responsible, IReadOnlyList<StaffMember> staff)
    {
        var members = StaffMatch.FindAll(staff, responsible);
        return members.Count > 0 ? members.Select(member => new CalendarRecipient(member, member.Name)) : [new CalendarRecipient(null, StaffMatch.Title(responsible))];
    }
}
