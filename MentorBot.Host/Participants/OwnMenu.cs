using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;

namespace MentorBot.Host.Participants;

/// <summary>Where a participant sees how they stand.</summary>
internal sealed class OwnMenu : IMenuSection
{
    public int Order => 80;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        var own = (await turn.RolesAsync(cancellation)).Participants.Where(participant => participant.State != ParticipantState.Erased).ToList();
        return [.. own.Select(participant => new ChatButton(
            own.Count == 1 ? "Моё участие" : $"Моё участие: {ParticipantRoles.TitleOf(participant.Role)}, {MentoringForms.TitleOf(participant.Form)}",
            $"{OwnButtons.AreaName}:show:{Ids.Text(participant.Id)}"))];
    }
}
