using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Answers as the engine words them.</summary>
internal sealed class AnswerTexts(QuestionnaireCatalog catalog) : IAnswerTexts
{
    public async Task<IReadOnlyList<AnswerText>> OfAsync(MentorBotDb db, Assignment assignment, CancellationToken cancellation)
    {
        var questionnaire = catalog[assignment.Code];
        var answers = await RunStore.AnswersAsync(db, assignment.Id, cancellation);
        var pair = await db.Pairs.AsNoTracking()
            .Include(pair => pair.Mentor)
            .Include(pair => pair.Mentees).ThenInclude(member => member.Participant)
            .SingleOrDefaultAsync(pair => pair.Id == assignment.PairId, cancellation);
        var context = new RunContext { Today = default, Sources = await RunSources.ForAsync(db, questionnaire, assignment, pair, cancellation) };
        return
        [
            .. from item in questionnaire.Items
               where item.Type.IsAsked && item.Visibility != Visibility.Restricted
               let value = answers.Value(item.Key)
               where value is not null
               select new AnswerText(item.Prompt, item.Type.Show(value, new Turn(context, answers, Draft.Empty))),
        ];
    }
}
