using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>Does what a transition of a participant asks for.</summary>
internal sealed class ParticipantEffects(QuestionnaireMoments moments, LostSubjects subjects)
{
    public async Task CarryOutAsync(UnitOfWork work, Participant participant, IReadOnlyList<ParticipantEffect> effects, CancellationToken cancellation)
    {
        foreach (var effect in effects) await CarryOutAsync(work, participant, effect, cancellation);
    }

    private Task CarryOutAsync(UnitOfWork work, Participant participant, ParticipantEffect effect, CancellationToken cancellation) => effect switch
    {
        ParticipantEffect.ExplainConsent => Say(work, participant, ParticipantTexts.ConsentNeeded(participant, work.TodayAt(participant.School!))),
        ParticipantEffect.OpenApplication => OpenApplicationAsync(work, participant, cancellation),
        ParticipantEffect.TellCuratorOfApplication => TellCuratorsAsync(work, participant, "Пришла заявка. Посмотрите ответы и решите, принять ли в программу.", cancellation),
        ParticipantEffect.TellAccepted => Say(work, participant, ParticipantTexts.Accepted(participant)),
        ParticipantEffect.OpenSelectionCard => OpenSelectionCardAsync(work, participant, cancellation),
        ParticipantEffect.TellDeclined => Say(work, participant, ParticipantTexts.Declined),
        ParticipantEffect.OpenSupportCase => TellCuratorsAsync(work, participant, "Пары пока нет: нужна поддержка, пока она ищется.", cancellation),
        ParticipantEffect.CloseSupportCase => TellCuratorsAsync(work, participant, "Поддержку без пары можно завершить.", cancellation),
        ParticipantEffect.StopReminders => ParticipantReminders.StopAsync(work, participant, cancellation),
        ParticipantEffect.ResumeReminders => ParticipantReminders.ResumeAsync(work, participant, cancellation),
        ParticipantEffect.CloseQuestionsAbout => subjects.CloseAsync(work, participant, cancellation),
        ParticipantEffect.ErasePersonalData => PersonalData.EraseAsync(work, participant, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Nobody carries this effect out."),
    };

    private async Task OpenApplicationAsync(UnitOfWork work, Participant participant, CancellationToken cancellation) =>
        await moments.OpenAsync(work, participant.School!, new Moment(MomentEvents.ApplicationInvited), [Respondent.Of(participant)], cancellation);

    /// <summary>Mentees are taken in by their application alone.</summary>
    private async Task OpenSelectionCardAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        if (participant.Role != ParticipantRoles.Mentor || await Curators.InChargeAsync(work, participant.SchoolId, cancellation) is not { } curator) return;
        await moments.OpenAsync(
            work, participant.School!, new Moment(MomentEvents.ApplicationAccepted), [Respondent.About(participant, curator)], cancellation);
    }

    private static Task Say(UnitOfWork work, Participant participant, ChatText text)
    {
        work.Say(participant.Person, new ChatMessage(text));
        return Task.CompletedTask;
    }

    private static Task TellCuratorsAsync(UnitOfWork work, Participant participant, string news, CancellationToken cancellation) =>
        Curators.TellAsync(work, participant.SchoolId, PersonNotice.Of(participant, news), cancellation);
}
