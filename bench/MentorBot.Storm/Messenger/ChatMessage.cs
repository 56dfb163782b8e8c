namespace MentorBot.Storm.Messenger;

/// <summary>A button as the person sees it, and what a tap on it tells the program.</summary>
internal sealed record ChatButton(string Text, string? CallbackData);

/// <summary>A message as it stands in the chat now; its version grows with every edit.</summary>
internal sealed record ChatMessage(long MessageId, string From, long Version, bool Deleted, string? Text, List<List<ChatButton>>? Buttons)
{
    public bool IsFromBot => From == "bot" && !Deleted;

    public IEnumerable<ChatButton> AllButtons => Buttons?.SelectMany(row => row).Where(button => button.CallbackData is not null) ?? [];
}

internal sealed record ChatPage(List<ChatMessage> Items, long Next);
