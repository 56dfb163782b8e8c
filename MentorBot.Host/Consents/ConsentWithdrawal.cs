using System.Globalization;
using MentorBot.Domain.Consents;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using Consent = MentorBot.Host.Data.Entities.Consent;

namespace MentorBot.Host.Consents;

/// <summary>Asks the curator which of the papers was withdrawn; naming it is the confirmation.</summary>
internal static class ConsentWithdrawal
{
    public static bool IsPossible(Participant participant) => Standing(participant).Any();

    public static ChatMessage Choice(Participant participant)
    {
        var id = Ids.Text(participant.Id);
        return ChatMessage.Column(
            ChatText.Paragraphs(
                ChatText.Strong(PersonNotice.TitleOf(participant)),
                "Какое согласие отозвано? Участие сразу приостановится, открытые анкеты будут сняты."),
            [
                .. Standing(participant).Select(consent => new ChatButton(TitleOf(consent), $"{PeopleButtons.AreaName}:withdraw:{id}:{Ids.Text(consent.Id)}")),
                new ChatButton("Никакое, вернуться", $"{PeopleButtons.AreaName}:card:{id}"),
            ]);
    }

    private static IEnumerable<Consent> Standing(Participant participant) =>
        participant.Consents.Where(consent => consent.WithdrawnAt is null && consent.Kind == nameof(ConsentKind.Processing));

    private static string TitleOf(Consent consent) =>
        $"{(consent.By == ConsentBook.Self ? "Сам участник" : "Законный представитель")}, {consent.SignedOn.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}";
}
