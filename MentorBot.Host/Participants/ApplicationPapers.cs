using MentorBot.Domain.Consents;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The documents without which an application may be answered but not accepted, by what was answered in it.</summary>
internal sealed class ApplicationPapers(QuestionnaireShelf shelf, QuestionnaireCatalog catalog)
{
    /// <summary>Asked for mentors alone, and only while their application waits.</summary>
    public async Task<IReadOnlyList<ConsentKind>> MissingAsync(MentorBotDb db, Participant participant, DateOnly today, CancellationToken cancellation)
    {
        if (participant is not { State: ParticipantState.Applicant, Role: ParticipantRoles.Mentor }) return [];
        var codes = catalog.CodesAt(MomentEvents.ApplicationInvited);
        var application = await db.Assignments.AsNoTracking()
            .Where(given => given.AssigneeId == participant.Id && codes.Contains(given.Code) && given.SubmittedAt != null)
            .OrderByDescending(given => given.SubmittedAt)
            .FirstOrDefaultAsync(cancellation);

        // An application on paper has been looked through by the curator, who took it.
        if (application is null) return [];
        var questionnaire = await shelf.OfAsync(application, cancellation);
        var answers = await RunStore.AnswersAsync(db, application.Id, cancellation);
        var context = RunContextBuilder.BuildAlone(participant.School!.CreatedAt, questionnaire, participant, RunSources.Fixed, express: false) with
        {
            Today = today,
            GatesPassed = Gates.PassedBy(participant, today),
        };
        return Gates.Missing(questionnaire, answers, context);
    }
}
