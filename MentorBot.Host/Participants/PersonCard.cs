using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Reopening;
using MentorBot.Host.Questionnaires.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>All that the curator needs to know and may do about one participant.</summary>
internal sealed class PersonCard(ParticipantFactsReader facts, ApplicationPapers papers)
{
    public async Task<ChatMessage> OfAsync(UnitOfWork work, Participant participant, ChatText news, CancellationToken cancellation)
    {
        var today = work.TodayAt(participant.School!);
        var known = await facts.ReadAsync(work.Db, participant, today, cancellation);
        var triggers = ParticipantMachine.Table.PermittedTriggers(participant.State, known, TriggerSource.Curator);
        var missing = await papers.MissingAsync(work.Db, participant, today, cancellation);
        var waits = await work.Db.WaitingFor(participant.Id).AnyAsync(cancellation);
        return ChatMessage.Column(ChatText.Paragraphs(news, Text(participant, today), Missing(missing)), Buttons(participant, triggers, missing.Count > 0, waits, today));
    }

    private static ChatText Text(Participant participant, DateOnly today) => ChatText.Lines(
        ChatText.Strong(PersonNotice.TitleOf(participant)),
        $"Роль: {ParticipantRoles.TitleOf(participant.Role)}, {MentoringForms.TitleOf(participant.Form)}",
        participant.BirthDate is { } born ? $"Полных лет: {ConsentRules.AgeOn(born, today)}" : "Дата рождения не указана",
        $"Состояние: {ParticipantWords.OfOne(participant.State)}",
        ConsentBook.Judge(participant, today).Explanation,
        participant.PersonId is null ? "Бота ещё не открывали." : participant.Person is { Reachable: false } ? "Чат с ботом сейчас закрыт: сообщения не доходят." : "");

    private static ChatText Missing(IReadOnlyList<ConsentKind> missing) => missing.Count == 0
        ? ChatText.Empty
        : ChatText.Strong("Чтобы принять заявку, не хватает: ") + string.Join(", ", missing.Select(Gates.TitleOf)) + ".";

    private static IEnumerable<ChatButton> Buttons(Participant participant, IReadOnlyList<ParticipantTrigger> triggers, bool paperIsMissing, bool waits, DateOnly today)
    {
        var id = Ids.Text(participant.Id);
        var isErased = participant.State == ParticipantState.Erased;
        if (paperIsMissing) yield return new ChatButton("Отметить документ", $"{PeopleButtons.AreaName}:paper:{id}");
        foreach (var trigger in triggers.Where(trigger => trigger != ParticipantTrigger.Erase)) yield return Fire(trigger, id);
        if (!isErased) yield return new ChatButton(ConsentBook.Judge(participant, today).State.IsValid() ? "Записать новое согласие" : "Записать согласие", $"{PeopleButtons.AreaName}:consent:{id}");
        if (ConsentWithdrawal.IsPossible(participant)) yield return new ChatButton("Отозвать согласие", $"{PeopleButtons.AreaName}:withdraw:{id}");
        if (Enquiries.MayBeAskedAbout(participant)) yield return new ChatButton("Спросить о нём других", $"{PeopleButtons.AreaName}:about:{id}");
        if (HasApplied(participant.State)) yield return new ChatButton("Ответы заявки", $"{PeopleButtons.AreaName}:answers:{id}");
        if (HasApplied(participant.State)) yield return new ChatButton("Анкеты", $"{ReopenButtons.AreaName}:list:{id}");
        if (participant is { PersonId: null, State: ParticipantState.Invited }) yield return new ChatButton("Ссылка для входа", $"{PeopleButtons.AreaName}:link:{id}");
        if (waits) yield return WebLinkButtons.Person(participant.Id);
        foreach (var trigger in triggers.Where(trigger => trigger == ParticipantTrigger.Erase)) yield return Fire(trigger, id);
        yield return new ChatButton("« К списку", $"{PeopleButtons.AreaName}:list:{Ids.Text(participant.SchoolId)}:{participant.State}");
    }

    private static bool HasApplied(ParticipantState state) => state
        is not (ParticipantState.Invited or ParticipantState.Expired or ParticipantState.ConsentPending or ParticipantState.Erased);

    private static ChatButton Fire(ParticipantTrigger trigger, string id) =>
        new(ParticipantWords.Of(trigger), $"{PeopleButtons.AreaName}:{(ParticipantWords.NeedsConfirmation(trigger) ? "ask" : "do")}:{id}:{trigger}");
}
