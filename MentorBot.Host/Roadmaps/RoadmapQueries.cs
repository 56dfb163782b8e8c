using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>The rows of roadmaps as their readers need them.</summary>
internal static class RoadmapQueries
{
    public static IQueryable<RoadmapItem> WholeItems(this MentorBotDb db) => db.RoadmapItems
        .Include(item => item.Responsibles)
        .Include(item => item.Occurrences)
        .Include(item => item.Roadmap).ThenInclude(roadmap => roadmap!.School)
        .AsSplitQuery();

    public static IQueryable<Roadmap> WholeRoadmaps(this MentorBotDb db) => db.Roadmaps
        .Include(roadmap => roadmap.School)
        .Include(roadmap => roadmap.Items).ThenInclude(item => item.Responsibles)
        .Include(roadmap => roadmap.Items).ThenInclude(item => item.Occurrences)
        .AsSplitQuery();

    public static Task<List<StaffMember>> StaffOfAsync(this MentorBotDb db, long schoolId, CancellationToken cancellation) =>
        db.Staff.Include(staff => staff.Person).Where(staff => staff.SchoolId == schoolId).OrderBy(staff => staff.Id).ToListAsync(cancellation);

    /// <summary>The row still waits to be done.</summary>
    public static bool IsOpen(this RoadmapItem item) => item.State is
        RoadmapItemState.Imported or RoadmapItemState.NeedsCheck or RoadmapItemState.Open or RoadmapItemState.InWork or RoadmapItemState.Moved;

    /// <summary>It was done; a row that was struck out was not.</summary>
    public static bool IsDone(this RoadmapItem item) => item.State is RoadmapItemState.Done or RoadmapItemState.Verified;

    /// <summary>The first due day that is not done; null where nothing is due.</summary>
    public static DateOnly? NextDue(this RoadmapItem item) => item.Deadline.Occurrences.Count > 0
        ? item.Deadline.Occurrences.Where(day => !item.Occurrences.Exists(done => done.On == day)).Select(day => (DateOnly?)day).FirstOrDefault()
        : item.Deadline.Due;

    /// <summary>The day that a button or a reminder speaks of; the next one where the row has been moved since.</summary>
    public static DateOnly? DueNow(this RoadmapItem item, DateOnly? day) =>
        day is { } on && (item.Deadline.Due == on || item.Deadline.Occurrences.Contains(on)) ? on : item.NextDue();

    /// <summary>Of a row with several days: this one is done, or is none of them any more.</summary>
    public static bool IsPastMoving(this RoadmapItem item, DateOnly day) =>
        item.Deadline.Occurrences.Count > 1 && (!item.Deadline.Occurrences.Contains(day) || item.Occurrences.Exists(done => done.On == day));

    public static bool IsOverdue(this RoadmapItem item, DateOnly today) => RoadmapItemMachine.IsOverdue(item.State, item.NextDue(), today);
}
