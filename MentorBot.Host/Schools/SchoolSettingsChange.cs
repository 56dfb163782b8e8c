using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Roadmaps.Digests;
using MentorBot.Host.Roadmaps.Revisions;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Schools;

/// <summary>A school that sees its policies and days otherwise from now on.</summary>
internal static class SchoolSettingsChange
{
    /// <summary>All that is planned follows: the rows of its live roadmaps are planned anew, the rest leaves the quiet hours that are new. Rows that now read otherwise are proposed, not changed.</summary>
    public static async Task ApplyAsync(UnitOfWork work, School school, SchoolSettings settings, CancellationToken cancellation)
    {
        var before = SchoolTime.ClockOf(school);
        var readsOtherwise = !ReadsAlike(school.Settings.Deadlines, settings.Deadlines);
        school.Settings = settings;
        var after = SchoolTime.ClockOf(school);
        var others = await work.Db.Reminders
            .Where(reminder => reminder.SchoolId == school.Id && reminder.State == ReminderState.Planned && reminder.Subject != ReminderSubject.RoadmapItem)
            .ToListAsync(cancellation);
        // What was planned for the night is a step that time takes, and stays.
        foreach (var reminder in others.Where(reminder => before.OutsideQuietHours(reminder.SendAt) == reminder.SendAt))
            reminder.SendAt = after.OutsideQuietHours(reminder.SendAt);

        var live = await work.Db.WholeRoadmaps().Where(roadmap => roadmap.SchoolId == school.Id && roadmap.LiveOn != null).ToListAsync(cancellation);
        foreach (var roadmap in live) await RoadmapReminders.ReconcileAsync(work, roadmap, cancellation);
        await DigestPlan.ReplanAsync(work, school, cancellation);
        if (readsOtherwise) await Rereading.ProposeAsync(work, school, cancellation);
    }

    private static bool ReadsAlike(DeadlineSettings one, DeadlineSettings other) => one with { Calendar = other.Calendar } == other
        && one.Calendar.Count == other.Calendar.Count && one.Calendar.All(named => other.Calendar.TryGetValue(named.Key, out var days) && days == named.Value);
}
