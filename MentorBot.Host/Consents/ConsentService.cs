using MentorBot.Domain.Consents;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Staff;
using Microsoft.EntityFrameworkCore;
using Consent = MentorBot.Host.Data.Entities.Consent;

namespace MentorBot.Host.Consents;

/// <summary>Keeps the facts of signed and withdrawn papers and lets follow from them what must.</summary>
internal sealed class ConsentService(ParticipantService participants, IEnumerable<IAfterConsentChange> followers)
{
    private const string Withdrawn = "Согласие отозвано.";

    /// <returns>What the papers in hand amount to now.</returns>
    public async Task<(Consent Consent, ConsentVerdict Verdict)> RecordAsync(UnitOfWork work, Participant participant, ConsentInput input, CancellationToken cancellation)
    {
        var consent = new Consent
        {
            Id = Ids.Next(),
            ParticipantId = participant.Id,
            Kind = input.Kind.ToString(),
            By = input.By,
            RepresentativeName = input.RepresentativeName,
            Kinship = input.Kinship,
            Form = input.Form,
            SignedOn = input.SignedOn,
            ValidUntil = input.ValidUntil,
            Number = input.Number,
            StoredAt = input.StoredAt,
            EnteredBy = work.Actor,
            EnteredAt = work.Now,
        };
        work.Db.Consents.Add(consent);
        if (!participant.Consents.Contains(consent)) participant.Consents.Add(consent);
        var verdict = ConsentBook.Judge(participant, work.TodayAt(participant.School!));
        if (input.Kind != ConsentKind.Processing) return (consent, verdict);

        if (participant.State is ParticipantState.Invited or ParticipantState.ConsentPending)
            await participants.TryFireAsync(work, participant, ParticipantTrigger.RecordConsent, note: null, cancellation);
        else if (verdict.State.IsValid()) await GoOnAsync(work, participant, cancellation);
        return (consent, verdict);
    }

    /// <summary>Processing stops at once; what is kept is erased by the curator within the term of the law.</summary>
    public async Task WithdrawAsync(UnitOfWork work, Participant participant, Consent consent, CancellationToken cancellation)
    {
        if (consent.WithdrawnAt is not null) return;
        consent.WithdrawnAt = work.Now;
        var verdict = ConsentBook.Judge(participant, work.TodayAt(participant.School!));
        if (consent.Kind != nameof(ConsentKind.Processing) || verdict.State.IsValid()) return;

        work.Say(participant.Person, new("Согласие на обработку данных отозвано. Участие приостановлено, анкет и напоминаний больше не будет. Если это ошибка, поговорите с куратором."));
        await Curators.TellAsync(work, participant.SchoolId, PersonNotice.Of(participant, "Согласие отозвано. Участие приостановлено, открытые анкеты сняты. Если согласия больше не будет, удалите данные в течение 30 дней — кнопка «Удалить данные» в карточке."), cancellation);
        await StopAsync(work, participant, cancellation);
    }

    private async Task StopAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        await PersonalData.StopAsync(work, participant, cancellation);
        if (ParticipantMachine.Table.CanFire(participant.State, ParticipantTrigger.Suspend, new(IsMentor: false, ConsentState.Withdrawn)))
            await participants.SuspendQuietlyAsync(work, participant, Withdrawn, cancellation);
        await TellFollowersAsync(work, participant, cancellation);
    }

    /// <summary>A new paper takes up again what the withdrawal stopped, and nothing that was stopped for another reason.</summary>
    private async Task GoOnAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var stop = await work.Db.StateChanges
            .Where(change => change.SubjectId == participant.Id && change.Trigger == nameof(ParticipantTrigger.Suspend))
            .OrderByDescending(change => change.Id)
            .FirstOrDefaultAsync(cancellation);
        if (participant.State == ParticipantState.Suspended && stop?.Note == Withdrawn)
            await participants.TryFireAsync(work, participant, ParticipantTrigger.Resume, note: null, cancellation);
        await TellFollowersAsync(work, participant, cancellation);
    }

    private async Task TellFollowersAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        foreach (var follower in followers) await follower.HandleAsync(work, participant, cancellation);
    }
}
