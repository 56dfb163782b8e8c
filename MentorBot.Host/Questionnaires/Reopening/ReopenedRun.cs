using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Reopening;

/// <summary>A submitted questionnaire goes back to the person: at its summary, with time to change what is to be changed.</summary>
internal static class ReopenedRun
{
    /// <summary>How long it stays open where its window is over, or nearly so.</summary>
    private const int DaysToCorrect = 7;

    public static async Task BeginAsync(UnitOfWork work, Assignment assignment, string title, string reason, CancellationToken cancellation)
    {
        assignment.RunState = RunStore.Write(RunStore.StateOf(assignment).Reopened());
        var school = await work.Db.Schools.SingleAsync(school => school.Id == assignment.SchoolId, cancellation);
        var enough = work.TodayAt(school).AddDays(DaysToCorrect);
        if (assignment.ClosesOn < enough) assignment.ClosesOn = enough;

        // The keys of the first round are used up.
        AssignmentSchedule.PlanReminders(work, school, assignment, round: work.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        work.Say((await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).Person, Message(assignment, title, reason));
    }

    private static ChatMessage Message(Assignment assignment, string title, string reason) => ChatMessage.Column(
        ChatText.Paragraphs(
            ChatText.Plain("Куратор вернул вам анкету, чтобы её можно было исправить: ") + ChatText.Strong(title),
            $"Почему: {reason.Trim()}",
            "Все ваши ответы на месте. Измените то, что нужно, и отправьте анкету снова.",
            assignment.ClosesOn is { } last ? $"Её ждут до {EngineTexts.Russian.Date(last)} включительно." : ""),
        new ChatButton("Исправить", $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go"));
}
