using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Evidence;
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

    /// <summary>So many days after the period of a roadmap its open rows are still looked at.</summary>
    private const int LongestAfter = 60;

    /// <summary>Before the day begins, so that it does not stand in the way of what is said at the school's hour.</summary>
    private static readonly TimeOnly Night = new(5, 0);

    /// <summary>Schools of one zone look one after another within this time.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromHours(2);

    /// <summary>Plans the look of the coming working day; one is planned at most.</summary>
    public static async Task PlanLookAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        var day = WorkingDayAfter(work.TodayAt(school), school);
        var at = SchoolTime.ClockOf(school).At(day, Night) + TimeSpan.FromTicks(school.Id % Spread.Ticks);
        await ReminderService.PlanAsync(work, [Row(school, Look, school.Id, string.Create(CultureInfo.InvariantCulture, $"look:{Ids.Text(school.Id)}:{day:yyyyMMdd}"), occurrence: null, at)], cancellation);
    }

    /// <summary>Looks, plans the offers, said with all that is due in the morning, and the look of tomorrow.</summary>
    /// <returns>How many offers were made, those of earlier days among them.</returns>
    public static async Task<int> LookAsync(UnitOfWork work, School school, Reminder look, CancellationToken cancellation)
    {
        await ForgetLooksAsync(work, school, look, cancellation);
        var today = work.TodayAt(school);
        var oldest = today.AddDays(-LongestAfter);
        if (!await work.Db.Roadmaps.AnyAsync(roadmap => roadmap.SchoolId == school.Id && roadmap.LiveOn != null && roadmap.PeriodEnd >= oldest, cancellation)) return 0;
        await PlanLookAsync(work, school, cancellation);
        var items = await ProvableAsync(work, school, cancellation);
        var evidence = await RoadmapEvidence.OfAsync(work.Db, school, items, today, cancellation);
        var morning = SchoolTime.NextMorning(work.Now, school);
        var offers = items
            .Where(item => evidence.TryGetValue(item.Id, out var found) && found.IsSufficient)
            .Select(item => Row(school, Offer, item.Id, $"offer:{Ids.Text(item.Id)}:{item.NextDue():yyyyMMdd}", item.NextDue(), morning)).ToList();
        await ReminderService.PlanAsync(work, offers, cancellation);
        return offers.Count;
    }

    /// <summary>The open rows of live roadmaps that something could prove: the words of all of them are read, and only those rows whole.</summary>
    private static async Task<List<RoadmapItem>> ProvableAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        var open = await work.Db.RoadmapItems.AsNoTracking()
            .Where(item => item.Roadmap!.SchoolId == school.Id && item.Roadmap.LiveOn != null && !item.NeedsCheck)
            .Where(item => item.State != RoadmapItemState.Done && item.State != RoadmapItemState.Verified && item.State != RoadmapItemState.Cancelled)
            .Select(item => new { item.Id, item.Title, item.Details, item.Result })
            .ToListAsync(cancellation);
        var ids = open.Where(item => EvidenceRules.TopicOf(item.Title, item.Details, item.Result) is not null).Select(item => item.Id).ToList();
        return ids.Count == 0 ? [] : await work.Db.WholeItems().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
    }

    private static DateOnly WorkingDayAfter(DateOnly day, School school)
    {
        var calendar = school.Settings.Reminders.MovesOffFreeDays ? SchoolTime.CalendarOf(school) : WorkCalendar.EveryDay;
        return calendar.WorkingDayOnOrAfter(day.AddDays(1));
    }

    /// <summary>A look leaves nothing behind: what it found stands in the offers.</summary>
    private static async Task ForgetLooksAsync(UnitOfWork work, School school, Reminder look, CancellationToken cancellation) =>
        work.Db.Reminders.RemoveRange(await work.Db.Reminders
            .Where(known => known.Subject == ReminderSubject.Evidence && known.SubjectId == school.Id && known.Kind == Look && known.Id != look.Id && known.State != ReminderState.Planned)
            .ToListAsync(cancellation));

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
