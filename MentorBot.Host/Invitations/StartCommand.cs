using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Invitations;

/// <summary>How everybody begins: with the link of an invitation, or once more without one.</summary>
internal sealed class StartCommand(IEnumerable<IStartLink> links, Menu menu) : IChatCommand
{
    public string Name => "start";

    public string? Shortcut => null;

    public async Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(argument))
        {
            await GreetAsync(turn, cancellation);
            return;
        }

        foreach (var link in links)
        {
            if (await link.FollowAsync(turn, argument.Trim(), cancellation)) return;
        }

        turn.Reply(new ChatMessage("Эта ссылка не подходит: возможно, она скопирована не полностью. Попросите у куратора вашей школы новую."));
    }

    private async Task GreetAsync(Turn turn, CancellationToken cancellation)
    {
        var roles = await turn.RolesAsync(cancellation);
        if (!roles.AreNone)
        {
            turn.Reply(Shortcuts.Message("С возвращением!", isParticipant: roles.Participants.Count > 0));
            await menu.ShowAsync(turn, ChatText.Empty, cancellation);
            return;
        }

        turn.Reply(new ChatMessage(ChatText.Paragraphs(
            "Здравствуйте! Я помогаю школам вести программу наставничества: анкеты, встречи пар и напоминания.",
            "Чтобы участвовать, нужно приглашение. Попросите ссылку у куратора программы в вашей школе и откройте её — я узнаю вас и подскажу, что делать.")));
    }
}
