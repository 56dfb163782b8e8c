using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The application of a participant in the words that people read, for the curator alone.</summary>
internal sealed class ApplicationAnswers(QuestionnaireShelf shelf, QuestionnaireMoments moments)
{
    /// <summary>What fits into one message of any messenger, with room for the rest of it.</summary>
    private const int Longest = 3_500;

    public async Task<ChatMessage> ShowAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var back = new ChatButton("« К карточке", $"{PeopleButtons.AreaName}:card:{Ids.Text(participant.Id)}");
        var codes = (await moments.OfAsync(participant.SchoolId, MomentEvents.ApplicationInvited, cancellation)).Select(questionnaire => questionnaire.Code).ToList();
        var application = await work.Db.Assignments
            .Where(assignment => assignment.AssigneeId == participant.Id && assignment.SubmittedAt != null && codes.Contains(assignment.Code))
            .OrderByDescending(assignment => assignment.Id)
            .FirstOrDefaultAsync(cancellation);
        if (application is null) return ChatMessage.Column("Заявка в чате ещё не заполнена.", back);

        var lines = await LinesAsync(work, participant, application, cancellation);
        return ChatMessage.Column(ChatText.Paragraphs([ChatText.Strong($"Заявка: {PersonNotice.TitleOf(participant)}"), .. lines]).Clip(Longest), back);
    }

    private async Task<List<ChatText>> LinesAsync(UnitOfWork work, Participant participant, Assignment application, CancellationToken cancellation)
    {
        var questionnaire = await shelf.OfAsync(application, cancellation);
        var answers = await RunStore.AnswersAsync(work.Db, application.Id, cancellation);
        var context = await RunContextBuilder.BuildAsync(work.Db, work.Now, questionnaire, application, new Assignee(participant, null), cancellation);
        var given = questionnaire.Items.Where(item => item.Type.IsAsked && answers.Active(item.Key) is not null).ToList();

        // Who reads what is restricted leaves a trace.
        if (given.Exists(item => item.Visibility == Visibility.Restricted && answers.Value(item.Key) is not null))
            work.Record("answers", application.Id, application.State.ToString(), application.State.ToString(), "ReadRestricted");
        return [.. given.Select(item => ChatText.Lines(ChatText.Strong(item.Prompt), QuestionnaireEngine.ShowAnswer(item, answers.Active(item.Key)!, context)))];
    }
}
