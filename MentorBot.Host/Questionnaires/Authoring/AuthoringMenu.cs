using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>Questionnaires of the school's own in the menu of those who write them.</summary>
internal sealed class AuthoringMenu : IMenuSection
{
    public int Order => 60;

    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation) =>
        await AuthoringRights.CuratorAsync(turn, null, cancellation) is null ? [] : [new ChatButton("Свои анкеты", $"{AuthoringView.Area}:list")];
}
