namespace MentorBot.Host.Intake;

/// <summary>How much the way in holds, and how long it waits. The figures are explained in docs/intake.md.</summary>
internal sealed record IntakeLimits
{
    /// <summary>People whose updates are taken up at the same moment.</summary>
    public int SideBySide { get; init; } = 64;

    /// <summary>People besides whose turn takes long, so that they keep no place of the others.</summary>
    public int MostSlow { get; init; } = 256;

    /// <summary>Updates of one person that are held in memory; more of them wait in the database.</summary>
    public int InMemory { get; init; } = 8;

    /// <summary>Updates of one person that wait in the database; more of them are let go, and the person is told.</summary>
    public int MostWaiting { get; init; } = 300;

    /// <summary>Messages to one person that wait to be delivered before their next update is taken up.</summary>
    public int MostUndelivered { get; init; } = 20;

    /// <summary>Posted updates under way at once; whoever posts more is asked to come again.</summary>
    public int MostPosted { get; init; } = 512;

    /// <summary>How long a posted update may be under way before its post is answered with «come again».</summary>
    public TimeSpan LongestPost { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long an update may be under way before it is written down as waiting, so that nobody waits behind it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a handler may take.</summary>
    public TimeSpan LongestTurn { get; init; } = TimeSpan.FromSeconds(10);
}
