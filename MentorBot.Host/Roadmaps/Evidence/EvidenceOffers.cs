using System.Globalization;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Evidence;

/// <summary>
/// Once a day the open rows of a school's live roadmaps are looked through; a row that has become provable is offered to be
/// closed, once. The looks and the offers are reminders, so they outlive a restart and never come twice.
/// </summary>
internal static class EvidenceOffers
{
    /// <summary>The kind of the reminder that looks.</summary>
    public const string Look = "look";

    /// <summary>The kind of the reminder that offers to close a row.</summary>
    public const string Offer = "offer";

    /// <summary>Plans the coming look of a school that has something to look at; one is planned at most.</summary>
    public static async Task PlanLookAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        var at = NextLook(work, school);
        await ReminderService.PlanAsync(work, [Row(school, Look, school.Id, $"look:{Ids.Text(school.Id)}:{Day(work, school, at)}", occurrence: null, at)], cancellation);
    }

    /// <summary>Looks, plans the offers of today and the look of tomorrow.</summary>
    /// <returns>How many offers were planned.</returns>
    public static async Task<int> LookAsync(UnitOfWork work, School school, Reminder look, CancellationToken cancellation)
    {
        await ForgetLooksAsync(work, school, look, cancellation);
        var today = work.TodayAt(school);
        var live = await work.Db.WholeItems().Where(item => item.Roadmap!.SchoolId == school.Id && item.Roadmap.LiveOn != null).ToListAsync(cancellation);
        var items = live.FindAll(item => item.IsOpen());
        if (items.Count == 0 && live.TrueForAll(item => item.Roadmap!.PeriodEnd < today)) return 0;
        await PlanLookAsync(work, school, cancellation);
        var evidence = await RoadmapEvidence.OfAsync(work.Db, school, items, today, cancellation);
        var offers = items
            .Where(item => !item.NeedsCheck && evidence.TryGetValue(item.Id, out var found) && found.IsSufficient)
            .Select(item => Row(school, Offer, item.Id, $"offer:{Ids.Text(item.Id)}:{item.NextDue():yyyyMMdd}", item.NextDue(), work.Now)).ToList();
        var planned = work.Db.Reminders.Local.Count;
        await ReminderService.PlanAsync(work, offers, cancellation);
        return work.Db.Reminders.Local.Count - planned;
    }

    /// <summary>A look leaves nothing behind: what it found stands in the offers.</summary>
    private static async Task ForgetLooksAsync(UnitOfWork work, School school, Reminder look, CancellationToken cancellation) =>
        work.Db.Reminders.RemoveRange(await work.Db.Reminders
            .Where(known => known.Subject == ReminderSubject.Evidence && known.SubjectId == school.Id && known.Kind == Look && known.Id != look.Id && known.State != ReminderState.Planned)
            .ToListAsync(cancellation));

    /// <summary>At the school's hour of reminders, on the coming day.</summary>
    private static DateTimeOffset NextLook(UnitOfWork work, School school) =>
        SchoolTime.ClockOf(school).At(work.TodayAt(school).AddDays(1), school.Settings.Reminders.SendingTime);

    private static string Day(UnitOfWork work, School school, DateTimeOffset at) => SchoolTime.ClockOf(school).DayOf(at).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static Reminder Row(School school, string kind, long subject, string key, DateOnly? occurrence, DateTimeOffset at) => new()
    {
        Id = Ids.Next(),
        SchoolId = school.Id,
        Subject = ReminderSubject.Evidence,
        SubjectId = subject,
        Key = $"evidence:{key}",
        Kind = kind,
        Occurrence = occurrence,
        RecipientRole = "Lead",
        SendAt = at,
    };
}
