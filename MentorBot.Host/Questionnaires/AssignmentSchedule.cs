using MentorBot.Domain.Reminders;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Writes down when an assignment opens, is reminded of and closes.</summary>
internal static class AssignmentSchedule
{
    public const string Opening = "open";
    public const string Closing = "close";
    public const string Announcement = "announce";

    /// <summary>The pending question once more, after the program was down.</summary>
    public const string Again = "again";

    /// <summary>A step that time takes with the questionnaire, and no word to anybody.</summary>
    public static bool IsStep(string kind) => kind is Opening or Closing;

    public static void PlanOpening(UnitOfWork work, School school, Assignment assignment) =>
        Plan(work, assignment, Opening, SchoolTime.MorningOf(assignment.OpensOn!.Value, school), usefulUntil: null);

    public static bool IsQuietNow(UnitOfWork work, School school) => SchoolTime.ClockOf(school).OutsideQuietHours(work.Now) != work.Now;

    /// <summary>The word that it is open, as soon as the night is over.</summary>
    public static void PlanAnnouncement(UnitOfWork work, School school, Assignment assignment) =>
        Plan(work, assignment, Announcement, SchoolTime.ClockOf(school).OutsideQuietHours(work.Now), usefulUntil: null);

    /// <summary>The reminders of an open questionnaire, and the moment at which its window ends.</summary>
    /// <param name="round">Tells the reminders of a questionnaire that was opened again from those of before.</param>
    public static void PlanReminders(UnitOfWork work, School school, Assignment assignment, string? round = null)
    {
        if (assignment.ClosesOn is not { } last) return;
        var closesAt = SchoolTime.StartOf(last.AddDays(1), school);
        foreach (var reminder in AssignmentReminders.For(work.Now, closesAt, SchoolTime.ClockOf(school), pausesInSummer: false))
        {
            // The opening itself is told by the announcement.
            if (reminder.Kind != AssignmentReminderKind.Opened) Plan(work, assignment, reminder.Key, reminder.SendAt, reminder.UsefulUntil, round);
        }

        PlanClosing(work, school, assignment, round);
    }

    /// <summary>The moment at which the window ends, and no reminder before it.</summary>
    public static void PlanClosing(UnitOfWork work, School school, Assignment assignment, string? round = null)
    {
        if (assignment.ClosesOn is { } last) Plan(work, assignment, Closing, SchoolTime.StartOf(last.AddDays(1), school), usefulUntil: null, round);
    }

    /// <summary>The window ends on another day than was said.</summary>
    public static async Task MoveClosingAsync(UnitOfWork work, School school, Assignment assignment, DateOnly last, CancellationToken cancellation)
    {
        assignment.ClosesOn = last;
        await work.Db.Reminders.Where(row => row.SubjectId == assignment.Id && row.Kind == Closing).LoadAsync(cancellation);
        if (work.Db.Reminders.Local.Where(row => row.SubjectId == assignment.Id && row.Kind == Closing).MaxBy(row => row.Id) is { } row)
            (row.State, row.SendAt) = (ReminderState.Planned, SchoolTime.StartOf(last.AddDays(1), school));
        else PlanClosing(work, school, assignment);
    }

    private static void Plan(UnitOfWork work, Assignment assignment, string kind, DateTimeOffset at, DateTimeOffset? usefulUntil, string? round = null) =>
        work.Db.Reminders.Add(new Reminder
        {
            Id = Ids.Next(),
            SchoolId = assignment.SchoolId,
            Subject = ReminderSubject.Assignment,
            SubjectId = assignment.Id,
            Key = $"assignment:{Ids.Text(assignment.Id)}:{kind}{(round is null ? "" : $":{round}")}",
            Kind = kind,
            RecipientId = assignment.AssigneeId,
            RecipientRole = "Assignee",
            SendAt = at,
            UsefulUntil = usefulUntil,
        });
}
