using System.Text;

namespace MentorBot.Domain.Conversation;

/// <summary>A run of characters shown in bold, counted in UTF-16 units from the start of the text.</summary>
public sealed record BoldSpan(int Offset, int Length);

/// <summary>
/// Text for a person, with the few emphases that every messenger and a web page can show.
/// Emphasis is kept apart from the characters, so that nothing a person typed can be taken for markup.
/// </summary>
public sealed record ChatText(string Value, IReadOnlyList<BoldSpan> Bold)
{
    public static ChatText Empty { get; } = new("", []);

    public static ChatText Plain(string value) => new(value, []);

    public static ChatText Strong(string value) => value.Length == 0 ? Empty : new(value, [new BoldSpan(0, value.Length)]);

    public static implicit operator ChatText(string value) => Plain(value);

    public static ChatText operator +(ChatText left, ChatText right) =>
        new(left.Value + right.Value, [.. left.Bold, .. right.Bold.Select(span => span with { Offset = span.Offset + left.Value.Length })]);

    /// <summary>The paragraphs that say something, with an empty line between each two.</summary>
    public static ChatText Paragraphs(params IEnumerable<ChatText> paragraphs) => Join("\n\n", paragraphs);

    public static ChatText Lines(params IEnumerable<ChatText> lines) => Join("\n", lines);

    /// <summary>The text shortened to <paramref name="limit"/> characters, with an ellipsis where something was cut.</summary>
    public ChatText Clip(int limit)
    {
        if (Value.Length <= limit) return this;
        var end = char.IsHighSurrogate(Value[limit - 2]) ? limit - 2 : limit - 1;
        return new ChatText(Value[..end] + "…", [.. Bold
            .Where(span => span.Offset < end)
            .Select(span => span with { Length = Math.Min(span.Length, end - span.Offset) })]);
    }

    private static ChatText Join(string separator, IEnumerable<ChatText> parts)
    {
        var text = new StringBuilder();
        var bold = new List<BoldSpan>();
        foreach (var part in parts.Where(part => part.Value.Length > 0))
        {
            if (text.Length > 0) text.Append(separator);
            foreach (var span in part.Bold) bold.Add(span with { Offset = span.Offset + text.Length });
            text.Append(part.Value);
        }

        return text.Length == 0 ? Empty : new ChatText(text.ToString(), bold);
    }
}
