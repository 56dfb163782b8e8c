using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Invitations;

internal sealed class MenuCommand(Menu menu) : IChatCommand
{
    public string Name => "menu";

    public string? Shortcut => Shortcuts.Menu;

    public Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation) => menu.ShowAsync(turn, ChatText.Empty, cancellation);
}
