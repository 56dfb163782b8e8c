using System.Text;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>The lines of an iCalendar file (RFC 5545, 3.1): folded at 75 bytes, ended by CR LF, texts escaped.</summary>
internal sealed class ContentLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder file = new();

    /// <summary>A line whose value is written as it is.</summary>
    public ContentLines Add(string name, string value)
    {
        Fold($"{name}:{value}");
        return this;
    }

    /// <summary>A line whose value is a text: anything may stand in it.</summary>
    public ContentLines AddText(string name, string text) => Add(name, Escape(text));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(file.ToString());

    /// <summary>A line break stays one; every other sign that cannot be seen, and half a letter, is left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = sign.Value switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(sign),
                '\t' => escaped.Append(' '),
                0xFFFD => escaped,
                _ when Rune.IsControl(sign) => escaped,
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A long line goes on in the next, after a blank; no letter is cut in two.</summary>
    private void Fold(string line)
    {
        var room = LongestLine;
        foreach (var sign in line.EnumerateRunes())
        {
            if (sign.Utf8SequenceLength > room)
            {
                file.Append("\r\n ");
                room = LongestLine - 1;
            }

            file.Append(sign);
            room -= sign.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
