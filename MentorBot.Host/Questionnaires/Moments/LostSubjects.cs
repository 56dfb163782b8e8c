using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>
/// Somebody has completed the programme or is gone: what others were asked about them needs no answer any more. What is
/// said of a meeting or of a pair stays open, for it is about what has been.
/// </summary>
internal sealed class LostSubjects(AssignmentTriggers triggers, QuestionnaireShelf shelf)
{
    /// <summary>What is asked about somebody who is still to be chosen or helped; the last measurement comes when they have completed.</summary>
    private static readonly string[] BeforeTheEnd = [MomentEvents.ApplicationAccepted, MomentEvents.CuratorRequest];

    public async Task CloseAsync(UnitOfWork work, Participant subject, CancellationToken cancellation)
    {
        await work.Db.Assignments.Where(given => given.SubjectId == subject.Id && given.PairId == null && given.MeetingId == null).LoadAsync(cancellation);
        var open = work.Db.Assignments.Local
            .Where(given => given.SubjectId == subject.Id && given is { PairId: null, MeetingId: null, SubmittedAt: null } && EarlierOpenings.IsOpen(given))
            .ToList();
        foreach (var given in open)
        {
            var questionnaire = await shelf.OfAsync(given, cancellation);
            if (questionnaire.System) continue;
            if (subject.State == ParticipantState.Completed && !BeforeTheEnd.Contains(questionnaire.Opens.Event)) continue;
            await triggers.WithdrawAsync(work, given, ReasonOf(subject.State), cancellation);
        }
    }

    private static string ReasonOf(ParticipantState state) => state == ParticipantState.Completed
        ? "Закрыта сама: участник, о котором она, завершил программу."
        : "Закрыта сама: участник, о котором она, больше не в программе.";
}
