using MentorBot.Host.Data;

namespace MentorBot.Host.Instances;

/// <summary>The running program among those that share its database.</summary>
internal sealed class ThisInstance
{
    public long Id { get; } = Ids.Next();
}
