using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>Words a digest at the moment it is due, and plans the one after it.</summary>
internal sealed class DigestText : IGatheredText
{
    public ReminderSubject Subject => ReminderSubject.Digest;

    public bool IsReplaceable(Reminder reminder) => true;

    public Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation) =>
        Task.FromResult<ComposeReminder>(reminder => ComposeAsync(work, reminder, cancellation));

    private static async Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var school = await work.Db.Schools.SingleAsync(known => known.Id == reminder.SchoolId, cancellation);
        var (today, isWeekly) = (work.TodayAt(school), reminder.Kind == DigestPlan.Weekly);
        var staff = await work.Db.StaffOfAsync(school.Id, cancellation);
        var roadmaps = await work.Db.WholeRoadmaps().Where(roadmap => roadmap.SchoolId == school.Id && roadmap.LiveOn != null).OrderBy(roadmap => roadmap.Id).ToListAsync(cancellation);
        var done = await DoneSinceAsync(work, roadmaps, isWeekly ? work.Now.AddDays(-7) : work.Now.AddMonths(-1), cancellation);
        var facts = roadmaps.Select(roadmap => DigestFacts.Of(roadmap, today, done, staff)).Where(one => one.IsLive).ToList();
        if (facts.Count == 0) return new ReminderWording.Skip("Ни в одной дорожной карте нет открытых строк.");

        await DigestPlan.PlanAfterAsync(work, school, today, cancellation);
        var heard = Heard(staff, isWeekly);
        if (heard.Count == 0) return new ReminderWording.Fail("Ни куратор, ни директор не связаны с ботом.");
        return new ReminderWording.Gather([.. heard.Select(member => new DigestLine(reminder, new Hearer(member.Person!, member.Id), school, facts))]);
    }

    /// <summary>The week is the curator's, or whose who leads in their place; the month the director's, and where they cannot be reached, who leads stands in.</summary>
    private static IReadOnlyList<StaffMember> Heard(List<StaffMember> staff, bool isWeekly)
    {
        var directors = staff.Where(member => member is { Role: StaffRoles.Director, Person.Reachable: true }).DistinctBy(member => member.PersonId).ToList();
        return isWeekly || directors.Count == 0 ? RoadmapRights.Leading(staff) : directors;
    }

    private static async Task<HashSet<long>> DoneSinceAsync(UnitOfWork work, List<Roadmap> roadmaps, DateTimeOffset since, CancellationToken cancellation)
    {
        var items = roadmaps.SelectMany(roadmap => roadmap.Items).Select(item => item.Id).ToList();
        var done = work.Db.StateChanges.Where(change => change.Machine == "roadmapItem" && items.Contains(change.SubjectId) && change.Trigger == "Complete" && change.At >= since);
        return [.. await done.Select(change => change.SubjectId).Distinct().ToListAsync(cancellation)];
    }
}
