using System.Text;
using System.Text.Json;

namespace MentorBot.Bench.Server;

/// <summary>The keyboard of a message.</summary>
/// <param name="Raw">As it came, to be shown again as it is.</param>
/// <param name="Actions">What the inline buttons send back, in their order; empty for a keyboard below the input.</param>
/// <param name="IsInline">It stands under the message and belongs to it.</param>
internal sealed record Markup(byte[] Raw, IReadOnlyList<string> Actions, bool IsInline)
{
    private const int LongestAction = 64;

    /// <summary>Reads the value that comes next.</summary>
    /// <exception cref="FormatException">A button that Telegram would refuse.</exception>
    public static Markup Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject) throw new FormatException("object expected as reply markup");
        var depth = reader.CurrentDepth;
        var actions = new List<string>();
        var isInline = false;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            if (reader.ValueTextEquals("inline_keyboard"u8)) isInline = true;
            else if (reader.ValueTextEquals("callback_data"u8)) actions.Add(ReadAction(ref reader));
        }

        return new Markup(json[start..(int)reader.BytesConsumed].ToArray(), actions, isInline);
    }

    public bool IsSameAs(Markup? other) => other is not null && Raw.AsSpan().SequenceEqual(other.Raw);

    private static string ReadAction(ref Utf8JsonReader reader)
    {
        reader.Read();
        var action = reader.GetString() ?? "";
        return Encoding.UTF8.GetByteCount(action) is > 0 and <= LongestAction ? action : throw new FormatException("BUTTON_DATA_INVALID");
    }
}
