using MentorBot.Domain.Assignments;
using MentorBot.Domain.Consents;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Reopening;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;
using Refused = MentorBot.Domain.StateMachines.Refusal<
    MentorBot.Domain.Assignments.AssignmentState, MentorBot.Domain.Assignments.AssignmentTrigger, MentorBot.Domain.Assignments.AssignmentEffect>;

namespace MentorBot.Host.Questionnaires;

/// <summary>Moves an assignment through its machine and keeps the history.</summary>
internal sealed class AssignmentTriggers(QuestionnaireShelf shelf)
{
    /// <summary>The name of the machine in the history.</summary>
    public const string Machine = "assignment";

    /// <param name="isAnswered">The engine has found every required item answered.</param>
    /// <returns>Null where the trigger was taken, else why not.</returns>
    public async Task<Refused?> TryFireAsync(
        UnitOfWork work, Assignment assignment, AssignmentTrigger trigger, CancellationToken cancellation, string? reason = null, bool isAnswered = false)
    {
        var facts = await FactsAsync(work, assignment, reason, cancellation) with { RequiredItemsAreAnswered = isAnswered };
        switch (AssignmentMachine.Table.Fire(assignment.State, trigger, facts))
        {
            case Refused refused:
                return refused;
            case Transition<AssignmentState, AssignmentTrigger, AssignmentEffect> transition:
                assignment.State = transition.To;
                work.Record(Machine, assignment.Id, transition.From.ToString(), transition.To.ToString(), trigger.ToString(), reason);
                foreach (var effect in transition.Effects) await CarryOutAsync(work, assignment, effect, reason, cancellation);
                return null;
            default:
                throw new InvalidOperationException("A machine answers with a transition or a refusal.");
        }
    }

    /// <summary>Takes back what nobody has to answer any more; whoever is in the middle of it is let go. What is answered already stays.</summary>
    public async Task WithdrawAsync(UnitOfWork work, Assignment assignment, string reason, CancellationToken cancellation)
    {
        if (await TryFireAsync(work, assignment, AssignmentTrigger.Waive, cancellation, reason) is not null) return;
        foreach (var person in await work.Db.People.Where(person => person.ActiveAssignmentId == assignment.Id).ToListAsync(cancellation)) person.ActiveAssignmentId = null;
    }

    /// <summary>What else a transition asks for is done by whoever fires it.</summary>
    private async Task CarryOutAsync(UnitOfWork work, Assignment assignment, AssignmentEffect effect, string? reason, CancellationToken cancellation)
    {
        switch (effect)
        {
            case AssignmentEffect.StopReminders:
                await ReminderService.CancelAsync(work, ReminderSubject.Assignment, assignment.Id, cancellation);
                break;
            case AssignmentEffect.KeepOldAnswers:
                await EarlierAnswers.KeepAsync(work, assignment, cancellation);
                break;
            case AssignmentEffect.RestoreAnswers:
                await EarlierAnswers.RestoreAsync(work, assignment, cancellation);
                break;
            case AssignmentEffect.ReopenRun:
                await ReopenedRun.BeginAsync(work, assignment, (await shelf.OfAsync(assignment, cancellation)).TitleRu, reason!, cancellation);
                break;
        }
    }

    /// <summary>The same for a trigger that the curator asks for: those of the person and of the program are refused.</summary>
    public async Task<Refused?> TryFireByCuratorAsync(
        UnitOfWork work, Assignment assignment, AssignmentTrigger trigger, string? reason, CancellationToken cancellation)
    {
        if (AssignmentMachine.Table.MayBeFiredBy(trigger, TriggerSource.Curator)) return await TryFireAsync(work, assignment, trigger, cancellation, reason);
        var permitted = AssignmentMachine.Table.PermittedTriggers(assignment.State, await FactsAsync(work, assignment, reason, cancellation), TriggerSource.Curator);
        return new Refused(assignment.State, trigger, permitted, "Это делает не куратор.", "TriggerIsNotTheCurators");
    }

    public async Task<AssignmentFacts> FactsAsync(UnitOfWork work, Assignment assignment, string? reason, CancellationToken cancellation)
    {
        var participant = (await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).Participant;
        var school = await work.Db.SchoolOfAsync(assignment, cancellation);

        // What others answer about somebody needs that person's consent.
        if (participant is null && assignment.SubjectId is { } subject) participant = await work.Db.FindParticipantAsync(subject, cancellation);
        return FactsOf(work.Now, assignment, participant, school, (await shelf.OfAsync(assignment, cancellation)).System, reason);
    }

    /// <param name="participant">The one who answers, or about whom a staff member does; null where it is about nobody.</param>
    /// <param name="isSystem">A form of the program itself: it needs no consent.</param>
    public static AssignmentFacts FactsOf(
        DateTimeOffset now, Assignment assignment, Participant? participant, School school, bool isSystem, string? reason = null) => new(
            now,
            ConsentIsValid: isSystem || participant is not { } subject || ConsentBook.Judge(subject, SchoolTime.ClockOf(school).DayOf(now)).State.IsValid(),
            ClosesAt: assignment.ClosesOn is { } last ? SchoolTime.StartOf(last.AddDays(1), school) : null,
            SubmittedAt: assignment.SubmittedAt,
            Reason: reason,
            IsDialog: isSystem);
}
