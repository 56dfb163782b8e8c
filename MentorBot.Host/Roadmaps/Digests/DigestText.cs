using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>Words a digest at the moment it is due, and plans the one after it.</summary>
internal sealed class DigestText : IReminderText
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
        return new ReminderWording.Say(heard, isWeekly ? DigestWords.Weekly(school, facts, today) : DigestWords.Monthly(school, facts, today));
    }

    /// <summary>The week is the curator's, the month the director's; where the director cannot be reached, the curator stands in.</summary>
    private static List<Person> Heard(List<StaffMember> staff, bool isWeekly)
    {
        var curators = Of(StaffRoles.Curator);
        if (isWeekly) return curators;
        var directors = Of(StaffRoles.Director);
        return directors.Count > 0 ? directors : curators;

        List<Person> Of(string role) =>
            [.. staff.Where(member => member.Role == role).Select(member => member.Person).OfType<Person>().Where(person => person.Reachable).DistinctBy(person => person.Id)];
    }

    private static async Task<HashSet<long>> DoneSinceAsync(UnitOfWork work, List<Roadmap> roadmaps, DateTimeOffset since, CancellationToken cancellation)
    {
        var items = roadmaps.SelectMany(roadmap => roadmap.Items).Select(item => item.Id).ToList();
        var done = work.Db.StateChanges.Where(change => change.Machine == "roadmapItem" && items.Contains(change.SubjectId) && change.Trigger == "Complete" && change.At >= since);
        return [.. await done.Select(change => change.SubjectId).Distinct().ToListAsync(cancellation)];
    }
}
