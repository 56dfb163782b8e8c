namespace MentorBot.Host.Instances;

/// <summary>Whether this instance still counts as alive among those that share its database.</summary>
internal interface IInstanceLease
{
    /// <summary>Asked before every attempt to deliver: while it is false, another instance may have taken our messages over.</summary>
    bool IsHeld { get; }
}

/// <summary>The only instance there is: nobody takes anything over from it.</summary>
internal sealed class SoleInstance : IInstanceLease
{
    public bool IsHeld => true;
}
