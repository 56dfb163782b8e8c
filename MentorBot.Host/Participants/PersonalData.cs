using MentorBot.Domain.Assignments;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>Ends the processing of somebody's data: at once what is under way, and at the curator's word all that is kept.</summary>
internal static class PersonalData
{
    /// <summary>Takes back the questionnaires that are not answered yet, with what was answered so far.</summary>
    public static Task StopAsync(UnitOfWork work, Participant participant, CancellationToken cancellation) =>
        VoidAsync(work, participant, onlyOpen: true, cancellation);

    /// <summary>Leaves the bare row, so that pairs and counts of the past stay whole.</summary>
    public static async Task EraseAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        await VoidAsync(work, participant, onlyOpen: false, cancellation);
        foreach (var consent in participant.Consents) consent.RepresentativeName = null;
        (participant.Name, participant.BirthDate, participant.ClassOrPosition) = ("", null, null);
        (participant.Person, participant.PersonId) = (null, null);
    }

    private static async Task VoidAsync(UnitOfWork work, Participant participant, bool onlyOpen, CancellationToken cancellation)
    {
        var given = await work.Db.Assignments.Where(assignment => assignment.AssigneeId == participant.Id || (assignment.SubjectId == participant.Id && assignment.MeetingId == null))
            .ToListAsync(cancellation);
        foreach (var assignment in given.Where(assignment => !onlyOpen || IsOpen(assignment.State)))
        {
            if (AssignmentMachine.Table.Fire(assignment.State, AssignmentTrigger.VoidByConsent, new(work.Now))
                is not Transition<AssignmentState, AssignmentTrigger, AssignmentEffect> transition) continue;
            assignment.State = transition.To;
            assignment.RunState = null;
            work.Record("assignment", assignment.Id, transition.From.ToString(), transition.To.ToString(), nameof(AssignmentTrigger.VoidByConsent));
            if (participant.Person?.ActiveAssignmentId == assignment.Id) participant.Person.ActiveAssignmentId = null;
            work.Db.EarlierAnswers.RemoveRange(await work.Db.EarlierAnswers.Where(answer => answer.AssignmentId == assignment.Id).ToListAsync(cancellation));
            work.Db.StoredFiles.RemoveRange(await work.Db.StoredFiles.Where(file => file.AssignmentId == assignment.Id).ToListAsync(cancellation));
            work.Db.Answers.RemoveRange(await work.Db.Answers.Where(answer => answer.AssignmentId == assignment.Id).ToListAsync(cancellation));
        }
    }

    private static bool IsOpen(AssignmentState state) => state is AssignmentState.Planned or AssignmentState.Opened or AssignmentState.InProgress;
}
