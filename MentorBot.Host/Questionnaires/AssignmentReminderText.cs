using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Downtime;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>What happens with a questionnaire by itself: it opens, it is reminded of, it closes.</summary>
internal sealed class AssignmentReminderText(
    QuestionnaireShelf shelf, AssignmentTriggers triggers, AssignmentService assignments, QuestionAgain again) : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.Assignment;

    public bool IsReplaceable(Reminder reminder) => !AssignmentSchedule.IsStep(reminder.Kind);

    public async Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation)
    {
        var ids = reminders.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var given = await work.Db.Assignments.Where(assignment => ids.Contains(assignment.Id)).ToDictionaryAsync(assignment => assignment.Id, cancellation);
        var assignees = given.Values.Select(assignment => assignment.AssigneeId).Distinct().ToList();
        var participants = await work.Db.Participants.Include(participant => participant.Person).Where(participant => assignees.Contains(participant.Id)).ToListAsync(cancellation);
        var staff = await work.Db.Staff.Include(member => member.Person).Where(member => assignees.Contains(member.Id)).ToListAsync(cancellation);
        var people = participants.Select(participant => (participant.Id, participant.Person)).Concat(staff.Select(member => (member.Id, member.Person))).ToDictionary();
        return reminder => ComposeAsync(work, reminder, given[reminder.SubjectId], people.GetValueOrDefault(given[reminder.SubjectId].AssigneeId), cancellation);
    }

    private Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, Assignment assignment, Person? person, CancellationToken cancellation) => reminder.Kind switch
    {
        AssignmentSchedule.Opening => OpenAsync(work, assignment, person, cancellation),
        AssignmentSchedule.Again => again.ComposeAsync(work, assignment, person, reminder, cancellation),
        AssignmentSchedule.Closing => CloseAsync(work, assignment, cancellation),
        AssignmentSchedule.Announcement => AnnounceAsync(work, assignment, person, cancellation),
        _ => RemindAsync(assignment, person, cancellation),
    };

    /// <summary>Where the program was down for the whole window, nobody is invited into what is over.</summary>
    private async Task<ReminderWording> OpenAsync(UnitOfWork work, Assignment assignment, Person? person, CancellationToken cancellation)
    {
        var school = await work.Db.Schools.SingleAsync(school => school.Id == assignment.SchoolId, cancellation);
        if (assignment.ClosesOn < work.TodayAt(school)) return await CloseAsync(work, assignment, cancellation);
        if (await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Open, cancellation) is { } refusal) return new ReminderWording.Skip(refusal.Reason);
        AssignmentSchedule.PlanReminders(work, school, assignment);
        await assignments.AnnounceAsync(work, assignment, person, cancellation);
        return new ReminderWording.Skip("Анкета открыта.");
    }

    private async Task<ReminderWording> AnnounceAsync(UnitOfWork work, Assignment assignment, Person? person, CancellationToken cancellation)
    {
        if (assignment.State != AssignmentState.Opened) return new ReminderWording.Skip("Анкета уже не ждёт начала.");
        await assignments.AnnounceAsync(work, assignment, person, cancellation);
        return new ReminderWording.Skip("Об открытии сообщено утром.");
    }

    private async Task<ReminderWording> CloseAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation)
    {
        var refusal = await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Expire, cancellation);
        return new ReminderWording.Skip(refusal?.Reason ?? "Срок анкеты вышел.");
    }

    private async Task<ReminderWording> RemindAsync(Assignment assignment, Person? person, CancellationToken cancellation)
    {
        if (assignment.State is not (AssignmentState.Opened or AssignmentState.InProgress)) return new ReminderWording.Skip("Анкета уже не ждёт ответа.");
        if (person is not { Reachable: true }) return new ReminderWording.Fail("Человек недоступен в мессенджере.");
        var title = (await shelf.OfAsync(assignment, cancellation)).TitleRu;
        var term = assignment.ClosesOn is { } last ? $"Её ждут до {EngineTexts.Russian.Date(last)} включительно." : "";
        return new ReminderWording.Say(person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Plain("Напоминаю про анкету: ") + ChatText.Strong(title), term),
            new ChatButton(assignment.State == AssignmentState.InProgress ? "Продолжить" : "Начать", $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go")));
    }
}
