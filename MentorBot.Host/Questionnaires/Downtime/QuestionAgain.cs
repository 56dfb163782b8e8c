using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Questionnaires.Downtime;

/// <summary>The pending question as it is asked again after the program was down.</summary>
internal sealed class QuestionAgain(QuestionnaireShelf shelf)
{
    private const string Why = "Какое-то время я был недоступен: если вы тогда нажимали на кнопки, нажатия до меня не дошли. Извините! Всё, что было записано раньше, на месте. Мы остановились здесь:";

    public async Task<ReminderWording> ComposeAsync(UnitOfWork work, Assignment assignment, Person? person, Reminder reminder, CancellationToken cancellation)
    {
        if (person is not { Reachable: true }) return new ReminderWording.Fail("Человек недоступен в мессенджере.");
        if (assignment.State is not (AssignmentState.Opened or AssignmentState.InProgress) || person.ActiveAssignmentId != assignment.Id) return new ReminderWording.Skip("Человек уже не в этой анкете.");
        var plannedAt = reminder.UsefulUntil - PendingQuestions.UsefulFor;
        if (assignment.AskedAt >= plannedAt) return new ReminderWording.Skip("Вопрос с тех пор уже задан снова.");

        var questionnaire = await shelf.OfAsync(assignment, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var context = await RunContextBuilder.BuildAsync(work.Db, work.Now, questionnaire, assignment, assignee, cancellation);
        var shown = QuestionnaireEngine.Apply(
            questionnaire, RunStore.StateOf(assignment), await RunStore.AnswersAsync(work.Db, assignment.Id, cancellation), context, new RunEvent.Open());
        var question = PromptView.Message(assignment, shown.Prompt, notice: null, await AssignmentTopic.OfAsync(work.Db, questionnaire, assignment, cancellation));
        assignment.AskedAt = work.Now;
        return new ReminderWording.Say(person, question with { Text = ChatText.Paragraphs(Why, question.Text) });
    }
}
