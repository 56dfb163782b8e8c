using System.Text.Json.Serialization;

namespace MentorBot.Domain.Conversation;

/// <summary>A button under a message: it sends <see cref="Action"/> back to the program, or opens <see cref="Link"/>.</summary>
/// <param name="Action">At most 64 bytes, the smallest room that any messenger leaves for it.</param>
public sealed record ChatButton(string Label, string? Action = null, string? Link = null);

/// <summary>A file sent with a message.</summary>
public sealed record ChatFile(string Name, byte[] Content);

/// <summary>What the program says to one person, before any messenger has had a hand in it.</summary>
/// <param name="Buttons">Rows of buttons under the message.</param>
/// <param name="Shortcuts">Rows of phrases that stay at hand below the input; null leaves those of before.</param>
[method: JsonConstructor]
public sealed record ChatMessage(
    ChatText Text,
    IReadOnlyList<IReadOnlyList<ChatButton>> Buttons,
    IReadOnlyList<IReadOnlyList<string>>? Shortcuts = null,
    ChatFile? File = null)
{
    public ChatMessage(ChatText text) : this(text, [])
    {
    }

    /// <summary>A message whose buttons stand one under another.</summary>
    public static ChatMessage Column(ChatText text, params IEnumerable<ChatButton> buttons) =>
        new(text, [.. buttons.Select(button => (IReadOnlyList<ChatButton>)[button])]);
}
