using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

internal sealed class AnswerTexts(QuestionnaireCatalog catalog, TimeProvider clock) : IAnswerTexts
{
    public async Task<IReadOnlyList<AnswerText>> OfAsync(MentorBotDb db, Assignment assignment, CancellationToken cancellation)
    {
        var questionnaire = catalog[assignment.Code];
        var assignee = await db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var context = await RunContextBuilder.BuildAsync(db, clock.GetUtcNow(), questionnaire, assignment, assignee, cancellation);
        var answers = await RunStore.AnswersAsync(db, assignment.Id, cancellation);
        return
        [
            .. questionnaire.Items
                .Where(item => item.Visibility != Visibility.Restricted && item.Type is not (Domain.Questionnaires.Kinds.GateType or Domain.Questionnaires.Kinds.AutoType))
                .Select(item => (Item: item, Answer: answers.Active(item.Key)))
                .Where(pair => pair.Answer is not null)
                .Select(pair => new AnswerText(pair.Item.Prompt, QuestionnaireEngine.ShowAnswer(pair.Item, pair.Answer!, context))),
        ];
    }
}
