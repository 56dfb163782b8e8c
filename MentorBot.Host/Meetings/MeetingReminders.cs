using MentorBot.Domain.Meetings;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Participants;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>Writes and takes back the reminders of meetings.</summary>
internal static class MeetingReminders
{
    public static async Task PlanUpcomingAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        var plan = MeetingReminderPlan.Upcoming(meeting.PlannedOn, SchoolTime.ClockOf(meeting.Pair!.School!), PausesInSummer(meeting.Pair));
        await PlanAsync(work, meeting, meeting.PlannedOn.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), plan, cancellation);
    }

    public static async Task PlanAwaitingWordAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        var plan = MeetingReminderPlan.AwaitingWord(
            work.Now, meeting.Kind == MeetingKind.Trial, SchoolTime.ClockOf(meeting.Pair!.School!), PausesInSummer(meeting.Pair));
        await PlanAsync(work, meeting, $"log{Ids.Text(meeting.LogAssignmentId ?? 0)}", plan, cancellation);
    }

    /// <summary>Takes back all that is not said yet.</summary>
    public static async Task StopAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        foreach (var reminder in await RowsAsync(work, meeting, cancellation))
        {
            if (reminder.State != ReminderState.Planned) continue;
            reminder.State = ReminderState.Cancelled;
        }
    }

    private static async Task PlanAsync(
        UnitOfWork work, Meeting meeting, string about, IReadOnlyList<MeetingReminder> plan, CancellationToken cancellation)
    {
        var rows = await RowsAsync(work, meeting, cancellation);
        foreach (var planned in plan)
        {
            if (planned.UsefulUntil < work.Now) continue;
            foreach (var recipient in Recipients(meeting, planned))
            {
                var key = $"meeting:{Ids.Text(meeting.Id)}:{about}:{planned.Kind}:{Ids.Text(recipient) ?? planned.Recipient.ToString()}";
                if (rows.FirstOrDefault(row => row.Key == key) is { } known) Renew(known, planned);
                else work.Db.Reminders.Add(Row(meeting, planned, key, recipient));
            }
        }
    }

    /// <summary>Pupils rest in summer, unless their own plan goes on into it.</summary>
    public static bool PausesInSummer(Pair pair) => MentoringForms.HasPupils(pair.Form) && !(pair.Plan is { } plan && SummerPause.Covers(plan.EndDate));

    /// <summary>A meeting moved there and back again is spoken of again.</summary>
    private static void Renew(Reminder reminder, MeetingReminder planned)
    {
        if (reminder.State != ReminderState.Cancelled) return;
        reminder.State = ReminderState.Planned;
        reminder.SendAt = planned.SendAt;
        reminder.UsefulUntil = planned.UsefulUntil;
    }

    private static Reminder Row(Meeting meeting, MeetingReminder planned, string key, long? recipient) => new()
    {
        Id = Ids.Next(),
        SchoolId = meeting.Pair!.SchoolId,
        Subject = ReminderSubject.Meeting,
        SubjectId = meeting.Id,
        Key = key,
        Kind = planned.Kind,
        RecipientId = recipient,
        RecipientRole = planned.Recipient.ToString(),
        SendAt = planned.SendAt,
        UsefulUntil = planned.UsefulUntil,
    };

    private static IEnumerable<long?> Recipients(Meeting meeting, MeetingReminder planned) => planned.Recipient switch
    {
        MeetingReminderRecipient.Mentor => [meeting.Pair!.MentorId],
        MeetingReminderRecipient.Mentee => meeting.PresentMentees().Select(mentee => (long?)mentee.Id),
        _ => [null],
    };

    /// <summary>All rows of the meeting, those of this very unit too.</summary>
    private static async Task<List<Reminder>> RowsAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        await work.Db.Reminders.Where(row => row.Subject == ReminderSubject.Meeting && row.SubjectId == meeting.Id).LoadAsync(cancellation);
        return [.. work.Db.Reminders.Local.Where(row => row.Subject == ReminderSubject.Meeting && row.SubjectId == meeting.Id)];
    }
}
