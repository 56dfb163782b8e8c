namespace MentorBot.Host.Instances;

/// <summary>Whether this instance still counts as alive among those that share its database.</summary>
internal interface IInstanceLease
{
    /// <summary>Asked before every attempt to deliver: while it is false, another instance may have taken our messages over.</summary>
    bool IsHeld { get; }

    /// <summary>
    /// Another number after each time that another instance has taken our messages over. Whatever was taken up in an
    /// earlier term may have been sent by somebody else and is looked up again before it is sent.
    /// </summary>
    long Term { get; }

    /// <summary>No other instance shares the database, so that nobody can be overtaken.</summary>
    bool IsAlone { get; }
}
