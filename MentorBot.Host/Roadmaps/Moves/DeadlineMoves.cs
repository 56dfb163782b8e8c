using System.Globalization;
using MentorBot.Domain.Reminders;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Moves;

/// <summary>
/// Tells those who answer for a row that it is due on another day, whoever has moved it: a person, a corrected document,
/// the event that it counts from. What is moved within a quarter of an hour is told in one message; a day that is moved
/// on before anybody has heard of it is told once, and one that is moved back not at all.
/// </summary>
internal static class DeadlineMoves
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string NoDay = "none";

    /// <summary>So many days of a row at most are told by themselves.</summary>
    private const int MostOfRow = 4;

    /// <summary>Moves that are made one after another are waited for.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(15);

    /// <summary>What a reminder says.</summary>
    public static DayMove Of(Reminder reminder) => new(
        DateOnly.TryParseExact(reminder.Kind, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) ? from : null, reminder.Occurrence);

    public static IEnumerable<DateOnly> DaysOf(RoadmapItem item) => DaysOf(item.Deadline, item);

    /// <summary>Compares the rows with what the database holds of them; to be called when they are as this unit of work leaves them, as often as one likes.</summary>
    /// <param name="items">Rows of the roadmap.</param>
    public static async Task PlanAsync(UnitOfWork work, Roadmap roadmap, IReadOnlyCollection<RoadmapItem> items, CancellationToken cancellation)
    {
        if (roadmap.LiveOn is not { } liveOn || liveOn > work.TodayAt(roadmap.School!)) return;
        var ids = items.Select(item => item.Id).ToList();
        await work.Db.Reminders
            .Where(reminder => reminder.Subject == ReminderSubject.DeadlineMove && ids.Contains(reminder.SubjectId)
                && (reminder.State == ReminderState.Planned || reminder.State == ReminderState.Cancelled || reminder.Note == RoadmapLine.AskedFirst))
            .LoadAsync(cancellation);
        var staff = await work.Db.StaffOfAsync(roadmap.SchoolId, cancellation);

        // What the database holds is asked here, not what has changed: to find that out anew for each row would cost more than all else.
        var (tracker, detects) = (work.Db.ChangeTracker, work.Db.ChangeTracker.AutoDetectChangesEnabled);
        tracker.AutoDetectChangesEnabled = false;
        Plan(work, roadmap, items, staff);
        tracker.AutoDetectChangesEnabled = detects;
    }

    private static void Plan(UnitOfWork work, Roadmap roadmap, IReadOnlyCollection<RoadmapItem> items, List<StaffMember> staff)
    {
        var known = work.Db.Reminders.Local.Where(reminder => reminder.Subject == ReminderSubject.DeadlineMove).ToLookup(reminder => reminder.SubjectId);
        foreach (var item in items)
        {
            var moves = item.IsOpen() ? MovesOf(work, item, [.. known[item.Id]]) : [];
            Replace(work, [.. known[item.Id]], moves.Count == 0 ? [] : Rows(work, roadmap.School!, item, moves, Hearers(work, item, staff)));
        }
    }

    /// <summary>From the days that people know of to those that hold. Of a reading that has been doubtful until now, nobody has heard.</summary>
    private static IReadOnlyList<DayMove> MovesOf(UnitOfWork work, RoadmapItem item, IReadOnlyList<Reminder> known)
    {
        var row = work.Db.Entry(item);
        if (row.State is EntityState.Added or EntityState.Detached) return [];
        var unsaid = known.Where(reminder => WasUnsaid(work, reminder)).Select(Of).Distinct().ToList();
        if (row.Property(one => one.NeedsCheck).OriginalValue && unsaid.Count == 0) return [];
        var before = DayMove.Unheard(DaysOf(row.Property(one => one.Deadline).OriginalValue, item), unsaid);
        return [.. DayMove.Between(before, DaysOf(item)).Take(MostOfRow)];
    }

    /// <summary>As the database has it: what was planned in this unit of work is counted anew.</summary>
    private static bool WasUnsaid(UnitOfWork work, Reminder reminder)
    {
        var row = work.Db.Entry(reminder);
        return row.State != EntityState.Added
            && (row.Property(one => one.State).OriginalValue == ReminderState.Planned || row.Property(one => one.Note).OriginalValue == RoadmapLine.AskedFirst);
    }

    private static void Replace(UnitOfWork work, IReadOnlyList<Reminder> known, IReadOnlyList<Reminder> wanted)
    {
        var left = wanted.ToDictionary(reminder => reminder.Key);
        foreach (var reminder in known)
        {
            if (left.Remove(reminder.Key)) (reminder.State, reminder.Note) = (ReminderState.Planned, null);
            else if (reminder.State == ReminderState.Planned || reminder.Note == RoadmapLine.AskedFirst) (reminder.State, reminder.Note) = (ReminderState.Cancelled, null);
        }

        work.Db.Reminders.AddRange(left.Values);
    }

    /// <summary>Those who answer for the row; whoever leads hears of it where somebody else has moved it. Nobody hears of what they have done themselves.</summary>
    private static IEnumerable<StaffMember> Hearers(UnitOfWork work, RoadmapItem item, List<StaffMember> staff)
    {
        var mover = staff.Find(member => Turn.ActorOf(member) == work.Actor);
        var others = mover is null || RoadmapRights.MayLead(mover) ? [] : RoadmapRights.Leading(staff);
        return staff.Where(member => item.IsDutyOf(member, staff)).Concat(others)
            .Where(member => member.Person is { Reachable: true } && (mover is null || member.PersonId != mover.PersonId))
            .DistinctBy(member => member.PersonId);
    }

    private static List<Reminder> Rows(UnitOfWork work, School school, RoadmapItem item, IReadOnlyList<DayMove> moves, IEnumerable<StaffMember> hearers)
    {
        var at = Moment(work.Now, school);
        return [.. hearers.SelectMany(member => moves.Select(move => Row(school, item, move, member, at)))];
    }

    private static Reminder Row(School school, RoadmapItem item, DayMove move, StaffMember member, DateTimeOffset at)
    {
        var from = move.From is { } day ? day.ToString(DayFormat, CultureInfo.InvariantCulture) : NoDay;
        return new Reminder
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            Subject = ReminderSubject.DeadlineMove,
            SubjectId = item.Id,
            Key = string.Create(CultureInfo.InvariantCulture, $"move:{Ids.Text(item.Id)}:{from}/{move.To:yyyy-MM-dd}:{at.UtcDateTime:yyyyMMddHHmm}:{Ids.Text(member.Id)}"),
            Kind = from,
            Occurrence = move.To,
            RecipientId = member.Id,
            RecipientRole = RoadmapReminders.Wished,
            SendAt = at,
        };
    }

    /// <summary>The next quarter of an hour by day; else the morning, together with what is due then.</summary>
    private static DateTimeOffset Moment(DateTimeOffset now, School school)
    {
        var quarter = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Together.Ticks), TimeSpan.Zero) + Together;
        var clock = SchoolTime.ClockOf(school);
        var day = clock.DayOf(quarter);
        var mayBeSaid = clock.OutsideQuietHours(quarter) == quarter && SchoolTime.MorningOf(day, school) <= quarter
            && new SendingDays(school.Settings.Reminders, SchoolTime.CalendarOf(school)).Allow(day);
        return mayBeSaid ? quarter : SchoolTime.NextMorning(now, school);
    }

    private static IEnumerable<DateOnly> DaysOf(Deadline deadline, RoadmapItem item)
    {
        IEnumerable<DateOnly> days = deadline.Occurrences.Count > 0 ? deadline.Occurrences : deadline.Due is { } due ? [due] : [];
        return days.Where(day => !item.Occurrences.Exists(done => done.On == day));
    }
}
