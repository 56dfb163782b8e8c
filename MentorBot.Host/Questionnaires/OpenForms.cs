using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires.Preview;

namespace MentorBot.Host.Questionnaires;

/// <summary>The form that a person is in: a questionnaire given to them, else the draft that they walk through.</summary>
internal sealed class OpenForms(QuestionnaireChat questionnaires) : IOpenForm
{
    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (await questionnaires.AnswerAsync(turn, cancellation)) return true;
        var walk = await PreviewWalk.FindAsync(turn, cancellation);
        if (walk is null) return await questionnaires.OfferChoiceAsync(turn, cancellation);
        walk.Take(turn, QuestionnaireChat.EventOf(turn.Event));
        return true;
    }

    public Task<bool> WantsFileAsync(Turn turn, CancellationToken cancellation) => questionnaires.WantsFileAsync(turn, cancellation);

    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await questionnaires.ShowAsync(turn, cancellation)) return true;
        var walk = await PreviewWalk.FindAsync(turn, cancellation);
        walk?.Show(turn);
        return walk is not null;
    }
}
