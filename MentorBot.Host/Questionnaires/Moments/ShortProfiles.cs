using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Lists;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Moments;

/// <summary>What the application of somebody tells those who have not met them: for what help, what they can, what they like. No name stands in it.</summary>
internal sealed class ShortProfiles(QuestionnaireShelf shelf, QuestionnaireMoments moments)
{
    private static readonly string[] Keys = ["request_area", "deficits", "sphere", "competences", "interests"];

    /// <returns>Participant → profile; an empty one for who has answered nothing of it.</returns>
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(UnitOfWork work, School school, IReadOnlyList<Participant> people, CancellationToken cancellation)
    {
        var codes = (await moments.OfAsync(school.Id, MomentEvents.ApplicationInvited, cancellation)).Select(questionnaire => questionnaire.Code).ToList();
        var ids = people.Select(participant => participant.Id).ToList();
        var applications = await work.Db.Assignments.AsNoTracking()
            .Where(given => ids.Contains(given.AssigneeId) && codes.Contains(given.Code) && given.SubmittedAt != null)
            .OrderBy(given => given.SubmittedAt)
            .ToListAsync(cancellation);
        var context = new RunContext { Today = work.TodayAt(school), Sources = FixedLists.All };
        var profiles = ids.ToDictionary(id => id, _ => "");
        foreach (var application in applications)
        {
            var questionnaire = await shelf.OfAsync(application, cancellation);
            var answers = await RunStore.AnswersAsync(work.Db, application.Id, cancellation);
            profiles[application.AssigneeId] = string.Join(" · ", Keys
                .Select(questionnaire.Find)
                .OfType<Item>()
                .Where(item => item.Visibility == Visibility.Normal && answers.Active(item.Key) is { Value: not null })
                .Select(item => QuestionnaireEngine.ShowAnswer(item, answers.Active(item.Key)!, context)));
        }

        return profiles;
    }
}
