using System.Threading.Channels;

namespace MentorBot.Host.Outbox;

/// <summary>People who were just written down as unreachable; what follows from it is another's concern.</summary>
internal sealed class UnreachableNews
{
    private readonly Channel<long> people = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<long> People => people.Reader;

    public void Add(IEnumerable<long> personIds)
    {
        foreach (var person in personIds) people.Writer.TryWrite(person);
    }
}
