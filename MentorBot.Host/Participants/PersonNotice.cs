using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Participants;

/// <summary>News about a participant for the curator, with the way to their card.</summary>
internal static class PersonNotice
{
    public static ChatMessage Of(Participant participant, ChatText news) => ChatMessage.Column(
        ChatText.Paragraphs(ChatText.Strong(TitleOf(participant)), news),
        new ChatButton("Открыть карточку", $"p:card:{Ids.Text(participant.Id)}"));

    public static string TitleOf(Participant participant)
    {
        var name = participant.Name.Length == 0 ? "Без имени" : participant.Name;
        return participant.ClassOrPosition is { } place ? $"{name}, {place}" : name;
    }
}
