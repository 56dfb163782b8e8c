using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>What happens with a questionnaire by itself: it opens, it is reminded of, it closes.</summary>
internal sealed class AssignmentReminderText(
    QuestionnaireCatalog catalog, AssignmentTriggers triggers, AssignmentService assignments) : IReminderText
{
    public ReminderSubject Subject => ReminderSubject.Assignment;

    public async Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation)
    {
        var assignment = await work.Db.Assignments.SingleAsync(assignment => assignment.Id == reminder.SubjectId, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        return reminder.Kind switch
        {
            AssignmentSchedule.Opening => await OpenAsync(work, assignment, assignee, cancellation),
            AssignmentSchedule.Closing => await CloseAsync(work, assignment, cancellation),
            _ => Remind(assignment, assignee.Person),
        };
    }

    private async Task<ReminderWording> OpenAsync(UnitOfWork work, Assignment assignment, Assignee assignee, CancellationToken cancellation)
    {
        if (await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Open, cancellation) is { } refusal) return new ReminderWording.Skip(refusal.Reason);
        var school = await work.Db.Schools.SingleAsync(school => school.Id == assignment.SchoolId, cancellation);
        AssignmentSchedule.PlanReminders(work, school, assignment);
        assignments.Announce(work, assignment, assignee.Person);
        return new ReminderWording.Skip("Анкета открыта.");
    }

    private async Task<ReminderWording> CloseAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation)
    {
        var refusal = await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Expire, cancellation);
        return new ReminderWording.Skip(refusal?.Reason ?? "Срок анкеты вышел.");
    }

    private ReminderWording Remind(Assignment assignment, Person? person)
    {
        if (assignment.State is not (AssignmentState.Opened or AssignmentState.InProgress)) return new ReminderWording.Skip("Анкета уже не ждёт ответа.");
        if (person is not { Reachable: true }) return new ReminderWording.Fail("Человек недоступен в мессенджере.");
        var title = catalog[assignment.Code].TitleRu;
        var term = assignment.ClosesOn is { } last ? $"Её ждут до {EngineTexts.Date(last)} включительно." : "";
        return new ReminderWording.Say(person, ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Plain("Напоминаю про анкету: ") + ChatText.Strong(title), term),
            new ChatButton(assignment.State == AssignmentState.InProgress ? "Продолжить" : "Начать", $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go")));
    }
}
