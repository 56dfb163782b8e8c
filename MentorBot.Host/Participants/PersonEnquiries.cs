using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>The curator asks those who know a mentee about them, one press for each.</summary>
internal sealed class PersonEnquiries(Enquiries enquiries)
{
    /// <param name="staffId">Who is asked now; 0 where the curator only looks.</param>
    public async Task<ChatMessage> AskAsync(Turn turn, Participant mentee, long staffId, CancellationToken cancellation)
    {
        var knowing = await Enquiries.KnowingAsync(turn, mentee, cancellation);
        var asked = knowing.Find(member => member.Id == staffId);
        if (asked is not null) await enquiries.AskAboutAsync(turn, mentee.School!, mentee, [asked], cancellation);
        return ChatMessage.Column(
            ChatText.Paragraphs(asked is null ? ChatText.Empty : Sent(asked), ChatText.Strong(PersonNotice.TitleOf(mentee)), Question(knowing)),
            [
                .. knowing.Where(member => member.Id != staffId).Select(member => new ChatButton(
                    $"{member.Name} · {StaffRoles.TitleOf(member.Role)}", $"{PeopleButtons.AreaName}:about:{Ids.Text(mentee.Id)}:{Ids.Text(member.Id)}")),
                new ChatButton("« К карточке", $"{PeopleButtons.AreaName}:card:{Ids.Text(mentee.Id)}"),
            ]);
    }

    private static string Question(List<StaffMember> knowing) => knowing.Count == 0
        ? "Спросить пока некого: добавьте классного руководителя, психолога, социального педагога или родителя этого ученика."
        : "Кого спросить? Каждый увидит только свои ответы.";

    private static string Sent(StaffMember asked) => asked.PersonId is null
        ? $"Анкета для {asked.Name} готова, но бота ещё не открывали: передайте ссылку для входа или введите ответы с бумаги."
        : $"Анкета отправлена: {asked.Name}.";
}
