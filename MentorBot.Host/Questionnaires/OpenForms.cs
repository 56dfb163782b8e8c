using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires.Preview;

namespace MentorBot.Host.Questionnaires;

/// <summary>The form that a person is in: a questionnaire given to them, else the draft that they walk through.</summary>
internal sealed class OpenForms(QuestionnaireChat questionnaires, PreviewChat preview) : IOpenForm
{
    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation) =>
        await questionnaires.AnswerAsync(turn, cancellation) || await preview.AnswerAsync(turn, cancellation);

    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation) =>
        await questionnaires.ShowAsync(turn, cancellation) || await preview.ShowAsync(turn, cancellation);
}
