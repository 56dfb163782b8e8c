using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Invitations;

/// <summary>Leaves the open form; what was answered stays.</summary>
internal sealed class CancelCommand(Menu menu) : IChatCommand
{
    public string Name => "cancel";

    public string? Shortcut => null;

    public Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        ChatText lead = turn.Person.ActiveAssignmentId is null
            ? "Отменять нечего."
            : "Отложил. Всё, что вы ответили, сохранено: продолжить можно в любой момент.";
        turn.Person.ActiveAssignmentId = null;
        return menu.ShowAsync(turn, lead, cancellation);
    }
}
