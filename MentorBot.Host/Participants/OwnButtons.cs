using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>What participants see and do about their own participation.</summary>
internal sealed class OwnButtons(ParticipantService service, Menu menu) : IChatButtons
{
    public const string AreaName = "me";

    public string Area => AreaName;

    public async Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var participant = await turn.Db.FindParticipantAsync(Ids.Parse(words.ElementAtOrDefault(1)), cancellation);
        if (participant is null || participant.PersonId != turn.Person.Id)
        {
            await menu.ShowOutdatedAsync(turn, cancellation);
            return;
        }

        turn.ActAs(participant);
        switch (words[0])
        {
            case "show":
                turn.Reply(Card(turn, participant));
                break;
            case "start" when participant is { State: ParticipantState.Invited, Name.Length: > 0 }:
                await service.TryFireAsync(turn, participant, ParticipantTrigger.Start, note: null, cancellation);
                break;
            case "withdraw":
                turn.Reply(AskToWithdraw(participant));
                break;
            case "withdrawn":
                await AskCuratorAsync(turn, participant, cancellation);
                break;
            default:
                await menu.ShowOutdatedAsync(turn, cancellation);
                break;
        }
    }

    private static ChatMessage Card(Turn turn, Participant participant)
    {
        var id = Ids.Text(participant.Id);
        var buttons = new List<ChatButton>();
        if (participant is { State: ParticipantState.Invited, Name.Length: > 0 }) buttons.Add(new ChatButton("Начать", $"{AreaName}:start:{id}"));
        if (participant.Consents.Exists(consent => consent.WithdrawnAt is null)) buttons.Add(new ChatButton("Отозвать согласие", $"{AreaName}:withdraw:{id}"));
        return ChatMessage.Column(ChatText.Paragraphs(
            ChatText.Strong($"{participant.School!.Name}: {ParticipantRoles.TitleOf(participant.Role)}, {MentoringForms.TitleOf(participant.Form)}"),
            ParticipantTexts.Standing(participant, turn.TodayAt(participant.School))), buttons);
    }

    private static ChatMessage AskToWithdraw(Participant participant) => ChatMessage.Column(
        "Отозвать согласие на обработку данных? Участие приостановится. Отзыв оформляет куратор: я передам ему вашу просьбу.",
        new ChatButton("Да, передать куратору", $"{AreaName}:withdrawn:{Ids.Text(participant.Id)}"),
        new ChatButton("Нет, вернуться", $"{AreaName}:show:{Ids.Text(participant.Id)}"));

    /// <summary>A tap does not prove who asks, so the curator, who knows the person, makes it so.</summary>
    private static async Task AskCuratorAsync(Turn turn, Participant participant, CancellationToken cancellation)
    {
        await Curators.TellAsync(turn, participant.SchoolId, PersonNotice.Of(participant, "Просит отозвать согласие на обработку данных. Поговорите и отметьте отзыв в карточке: «Отозвать согласие»."), cancellation);
        turn.Reply(new ChatMessage("Передал куратору. Он свяжется с вами."));
    }
}
