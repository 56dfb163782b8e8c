using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Invitations;

/// <summary>The menu, by its command, by its phrase and by its button.</summary>
internal sealed class MenuCommand(Menu menu) : IChatCommand, IChatButtons
{
    public string Name => "menu";

    public string? Shortcut => Shortcuts.Menu;

    public string Area => Menu.Area;

    public Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation) => menu.ShowAsync(turn, ChatText.Empty, cancellation);

    public Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation) => menu.ShowAsync(turn, ChatText.Empty, cancellation);
}
