using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

/// <summary>The menu: what a person can do now, gathered from the features.</summary>
internal sealed class Menu(IEnumerable<IMenuSection> sections, IOpenForm openForm)
{
    public const string Area = "menu";

    /// <summary>Shown over the chat when a button of an earlier day is pressed.</summary>
    public const string OutdatedToast = "Эта кнопка уже не действует";

    /// <summary>The way back out of a list.</summary>
    public static ChatButton Button => new("« В меню", Area);

    public async Task ShowAsync(Turn turn, ChatText lead, CancellationToken cancellation)
    {
        var buttons = await ButtonsAsync(turn, cancellation);
        var rest = buttons.Count > 0
            ? "Что будем делать?"
            : (await turn.RolesAsync(cancellation)).Staff.Count > 0
                ? "Сейчас для вас ничего нет. Когда подойдёт срок вашего дела, я напишу."
                : "Чтобы участвовать в программе, откройте ссылку-приглашение от куратора вашей школы.";
        turn.Reply(ChatMessage.Column(ChatText.Paragraphs(lead, rest), buttons));
    }

    /// <summary>What the person can do now.</summary>
    public async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation)
    {
        var buttons = new List<ChatButton>();
        foreach (var section in sections.OrderBy(section => section.Order)) buttons.AddRange(await section.ButtonsAsync(turn, cancellation));
        return buttons;
    }

    /// <summary>A button of an earlier day: a kind word, and what is pending now.</summary>
    public async Task ShowOutdatedAsync(Turn turn, CancellationToken cancellation)
    {
        turn.Toast = OutdatedToast;
        if (!await openForm.ShowAsync(turn, cancellation)) await ShowAsync(turn, "Эта кнопка уже не действует.", cancellation);
    }
}
