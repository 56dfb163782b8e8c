using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>Does what a transition of a participant asks for.</summary>
internal sealed class ParticipantEffects(IAssignments assignments)
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
        ParticipantEffect.TellDeclined => Say(work, participant, ParticipantTexts.Declined),
        ParticipantEffect.OpenSupportCase => TellCuratorsAsync(work, participant, "Пары пока нет: нужна поддержка, пока она ищется.", cancellation),
        ParticipantEffect.CloseSupportCase => TellCuratorsAsync(work, participant, "Поддержку без пары можно завершить.", cancellation),
        ParticipantEffect.StopReminders => ParticipantReminders.StopAsync(work, participant, cancellation),
        ParticipantEffect.ResumeReminders => ParticipantReminders.ResumeAsync(work, participant, cancellation),
        ParticipantEffect.ErasePersonalData => PersonalData.EraseAsync(work, participant, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "Nobody carries this effect out."),
    };

    private async Task OpenApplicationAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        if (MentoringForms.ApplicationOf(participant.Role, participant.Form) is { } code)
        {
            await assignments.OpenAsync(work, new OpenRequest(participant.School!, code, participant.Id, participant.Person), cancellation);
            return;
        }

        work.Say(participant.Person, new(ParticipantTexts.ApplicationOnPaper));
        await TellCuratorsAsync(work, participant, "Согласие внесено. Анкеты для этой формы наставничества в чате пока нет: возьмите заявку на бумаге и отметьте её кнопкой «Заявка подана».", cancellation);
    }

    private static Task Say(UnitOfWork work, Participant participant, ChatText text)
    {
        work.Say(participant.Person, new ChatMessage(text));
        return Task.CompletedTask;
    }

    private static Task TellCuratorsAsync(UnitOfWork work, Participant participant, string news, CancellationToken cancellation) =>
        Curators.TellAsync(work, participant.SchoolId, PersonNotice.Of(participant, news), cancellation);
}
