using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

/// <summary>The last messages of the bot in a chat: those that may still be edited or pressed.</summary>
internal sealed class Room
{
    private const int Kept = 8;

    private readonly SentMessage?[] messages = new SentMessage?[Kept];
    private int next;

    public SentMessage? Find(long? id) => Array.Find(messages, message => message?.Id == id);

    public void Put(SentMessage message)
    {
        var known = Array.FindIndex(messages, before => before?.Id == message.Id);
        if (known >= 0) messages[known] = message;
        else messages[next++ % Kept] = message;
    }
}
