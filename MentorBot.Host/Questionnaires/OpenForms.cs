using MentorBot.Host.Conversation;
using MentorBot.Host.Questionnaires.Preview;

namespace MentorBot.Host.Questionnaires;

/// <summary>The form that a person is in: the questionnaire that they answer, or the draft that they walk through.</summary>
internal sealed class OpenForms(QuestionnaireChat questionnaires) : IOpenForm
{
    public async Task<bool> AnswerAsync(Turn turn, CancellationToken cancellation)
    {
        if (await WalkAsync(turn, cancellation) is not { } walk)
            return await questionnaires.AnswerAsync(turn, cancellation) || await questionnaires.OfferChoiceAsync(turn, cancellation);
        walk.Answer(turn);
        return true;
    }

    public async Task<bool> WantsFileAsync(Turn turn, CancellationToken cancellation) =>
        await WalkAsync(turn, cancellation) is { } walk ? walk.WantsFile : await questionnaires.WantsFileAsync(turn, cancellation);

    public async Task<bool> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await WalkAsync(turn, cancellation) is not { } walk) return await questionnaires.ShowAsync(turn, cancellation);
        walk.Show(turn);
        return true;
    }

    /// <summary>Who turns to a questionnaire leaves the draft; who turns to the draft leaves the questionnaire.</summary>
    private static async Task<PreviewWalk?> WalkAsync(Turn turn, CancellationToken cancellation) =>
        turn.Person.ActiveAssignmentId is null ? await PreviewWalk.FindAsync(turn, cancellation) : null;
}
