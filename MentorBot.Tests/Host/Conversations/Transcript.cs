using System.Text;
using MentorBot.Tests.Host.Infrastructure;

namespace MentorBot.Tests.Host.Conversations;

/// <summary>
/// A conversation as a text: what the person does, in lines «person: …», and what the bot says to it. A press is «[label]», a sticker
/// «(sticker)»; «--- restart ---» starts the program anew over the same files; a line with # explains.
/// </summary>
internal static class Transcript
{
    private const string Person = "person: ";
    private const string Restart = "--- restart ---";

    /// <summary>Does what the person does in <paramref name="script"/> and writes down what follows.</summary>
    /// <param name="fill">What stands for the words in braces, such as <c>{invitation}</c>.</param>
    public static async Task<string> ReplayAsync(string script, ChatPerson person, Func<string, string> fill, Func<Task> restart)
    {
        var written = new StringBuilder();
        await person.HearAsync();
        foreach (var line in script.Split('\n').Where(line => line.StartsWith(Person, StringComparison.Ordinal) || line is Restart or ['#', ..]))
        {
            written.Append(line).Append('\n');
            if (line == Restart) await restart();
            else if (line.StartsWith(Person, StringComparison.Ordinal)) Write(written, await DoAsync(person, fill(line[Person.Length..])));
        }

        return written.ToString();
    }

    private static Task<IReadOnlyList<SeenMessage>> DoAsync(ChatPerson person, string action) => action switch
    {
        "(sticker)" => person.StickerAsync(),
        ['[', .. var label, ']'] => person.PressAsync(label),
        _ => person.SayAsync(action),
    };

    private static void Write(StringBuilder written, IReadOnlyList<SeenMessage> heard)
    {
        foreach (var message in heard)
        {
            written.Append(message.Edited ? "bot, in place:\n" : "bot:\n");
            foreach (var line in message.Text.Split('\n')) written.Append(line.Length == 0 ? "\n" : $"    {line.TrimEnd()}\n");
            foreach (var row in message.Rows) written.Append("    ").AppendJoin(' ', row.Select(button => $"[{button.Label}]")).Append('\n');
        }

        written.Append('\n');
    }
}
