using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Pages;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>The calendar behind a secret address: the rows of one person, or all of the school.</summary>
internal sealed class CalendarFeed(MentorBotDb db, TimeProvider clock)
{
    public async Task<byte[]> OfAsync(AccessLink link, CancellationToken cancellation)
    {
        var school = await db.Schools.AsNoTracking().SingleAsync(known => known.Id == link.SchoolId, cancellation);
        var staff = await db.StaffOfAsync(school.Id, cancellation);
        var member = staff.Find(known => known.Id == link.StaffId);
        var roadmaps = await db.WholeRoadmaps().AsNoTracking()
            .Where(roadmap => roadmap.SchoolId == school.Id && roadmap.LiveOn != null).OrderBy(roadmap => roadmap.Id).ToListAsync(cancellation);
        var items = roadmaps.SelectMany(roadmap => roadmap.Items.OrderBy(item => item.Ordinal).Where(item => member is null || item.Concerns(member, staff)).Select(item => (item, roadmap))).ToList();
        var changed = await ChangesAsync(items.ConvertAll(one => one.item.Id), cancellation);
        var rows = items.Select(one => new CalendarRow(
            one.item.AsRow(), one.item.Details, one.item.Result, one.item.Version, changed.GetValueOrDefault(one.item.Id, one.roadmap.ImportedAt)));
        return CalendarFile.Write(Name(school, member), RoadmapEvents.Of(rows, SchoolTime.ClockOf(school).DayOf(clock.GetUtcNow())));
    }

    private static string Name(School school, StaffMember? member) =>
        member is null ? $"Дорожная карта: {school.Name}" : "Дорожная карта: мои сроки";

    /// <summary>When each row last went from state to state.</summary>
    private async Task<Dictionary<long, DateTimeOffset>> ChangesAsync(List<long> items, CancellationToken cancellation)
    {
        var changes = await db.StateChanges.AsNoTracking()
            .Where(change => change.Machine == "roadmapItem" && items.Contains(change.SubjectId))
            .Select(change => new { change.SubjectId, change.At }).ToListAsync(cancellation);
        return changes.GroupBy(change => change.SubjectId).ToDictionary(ofItem => ofItem.Key, ofItem => ofItem.Max(change => change.At));
    }
}
