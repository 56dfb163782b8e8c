using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Reopening;
using MentorBot.Host.Questionnaires.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>All that the curator needs to know and may do about one participant.</summary>
internal static class PersonCard
{
    public static async Task<ChatMessage> OfAsync(UnitOfWork work, Participant participant, ChatText news, CancellationToken cancellation)
    {
        var today = work.TodayAt(participant.School!);
        var facts = await ParticipantFactsReader.ReadAsync(work.Db, participant, today, cancellation);
        var triggers = ParticipantMachine.Table.PermittedTriggers(participant.State, facts, TriggerSource.Curator);
        var waits = await work.Db.WaitingFor(participant.Id).AnyAsync(cancellation);
        return ChatMessage.Column(ChatText.Paragraphs(news, Text(participant, today)), Buttons(participant, triggers, today, waits));
    }

    private static ChatText Text(Participant participant, DateOnly today) => ChatText.Lines(
        ChatText.Strong(PersonNotice.TitleOf(participant)),
        $"Роль: {ParticipantRoles.TitleOf(participant.Role)}, {MentoringForms.TitleOf(participant.Form)}",
        participant.BirthDate is { } born ? $"Полных лет: {ConsentRules.AgeOn(born, today)}" : "Дата рождения не указана",
        $"Состояние: {ParticipantWords.OfOne(participant.State)}",
        ConsentBook.Judge(participant, today).Explanation,
        participant.PersonId is null ? "Бота ещё не открывали." : participant.Person is { Reachable: false } ? "Чат с ботом сейчас закрыт: сообщения не доходят." : "");

    private static IEnumerable<ChatButton> Buttons(Participant participant, IReadOnlyList<ParticipantTrigger> triggers, DateOnly today, bool waits)
    {
        var id = Ids.Text(participant.Id);
        var isErased = participant.State == ParticipantState.Erased;
        foreach (var trigger in triggers.Where(trigger => trigger != ParticipantTrigger.Erase)) yield return Fire(trigger, id);
        if (!isErased) yield return new ChatButton(ConsentBook.Judge(participant, today).State.IsValid() ? "Записать новое согласие" : "Записать согласие", $"{PeopleButtons.AreaName}:consent:{id}");
        if (ConsentWithdrawal.IsPossible(participant)) yield return new ChatButton("Отозвать согласие", $"{PeopleButtons.AreaName}:withdraw:{id}");
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
