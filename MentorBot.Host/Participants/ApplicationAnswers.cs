using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The application of a participant, for the curator to read.</summary>
internal sealed class ApplicationAnswers(IAnswerTexts texts)
{
    /// <summary>What fits into one message of any messenger, with room for the rest of it.</summary>
    private const int Longest = 3_500;

    public async Task<ChatMessage> ShowAsync(MentorBotDb db, Participant participant, CancellationToken cancellation)
    {
        var back = new ChatButton("« К карточке", $"{PeopleButtons.AreaName}:card:{Ids.Text(participant.Id)}");
        var application = await db.Assignments
            .Where(assignment => assignment.AssigneeId == participant.Id && assignment.SubmittedAt != null && (assignment.Code == "A2" || assignment.Code == "A4"))
            .OrderByDescending(assignment => assignment.Id)
            .FirstOrDefaultAsync(cancellation);
        if (application is null) return ChatMessage.Column("Заявка в чате ещё не заполнена.", back);

        var lines = await texts.OfAsync(db, application, cancellation);
        var text = ChatText.Paragraphs([
            ChatText.Strong($"Заявка: {PersonNotice.TitleOf(participant)}"),
            .. lines.Select(line => ChatText.Lines(ChatText.Strong(line.Question), line.Answer))]);
        return ChatMessage.Column(text.Clip(Longest), back);
    }
}
