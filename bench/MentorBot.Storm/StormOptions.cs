namespace MentorBot.Storm;

/// <summary>One storm. The same options and seed give the same people, answers and moments of the kills.</summary>
public sealed record StormOptions
{
    /// <summary>The longest time for which another process holds the database locked, in seconds.</summary>
    internal const double LongestLock = 6;

    /// <summary>The longest time for which the disk is full, in seconds: SQLite uses the room that its log has for a while.</summary>
    internal const double LongestFullDisk = 15;

    public int Seed { get; init; } = 1;

    /// <summary>People who answer questionnaires all the time.</summary>
    public int People { get; init; } = 40;

    /// <summary>How often the program is killed while people answer.</summary>
    public int Kills { get; init; } = 40;

    /// <summary>Kills of the very first start, on a database that is just being made.</summary>
    public int KillsOfFirstStart { get; init; } = 3;

    /// <summary>The mean time for which a program is up before it is killed.</summary>
    public double MeanLifeSeconds { get; init; } = 3;

    /// <summary>The share of the kills that hit a program in its start.</summary>
    public double InStartShare { get; init; } = 0.25;

    /// <summary>The mean time that a person thinks.</summary>
    public double ThinkSeconds { get; init; } = 0.7;

    /// <summary>The share of the taps that are double; the second must lead nowhere.</summary>
    public double DoubleTapShare { get; init; }

    /// <summary>Different ways of answering. People of one sheet see the same questions.</summary>
    public int Sheets { get; init; } = 4;

    /// <summary>The questionnaires, in the order in which each person gets them; the first one opens by itself.</summary>
    public IReadOnlyList<string> Forms { get; init; } = ["A2", "C1", "F1", "G1"];

    /// <summary>People go back, change their minds, type nonsense and tap what is out of date or forged, through all questionnaires.</summary>
    public bool Monkey { get; init; }

    /// <summary>Rows of the roadmap, one responsible each.</summary>
    public int Rows { get; init; } = 40;

    /// <summary>By how many days the clock is moved during the storm.</summary>
    public int Days { get; init; } = 24;

    /// <summary>The longest silence after something a person did, in seconds of a program that is up.</summary>
    public double PatienceSeconds { get; init; } = 20;

    /// <summary>A message may be sent once more if the program was killed this long after the answer to the first sending.</summary>
    public double DoubtSeconds { get; init; } = 2;

    /// <summary>The same where the database cannot be written for a while: nothing can be written down in that time.</summary>
    internal TimeSpan LongestDoubt => TimeSpan.FromSeconds(DoubtSeconds + (LockDatabase ? LongestLock : 0) + (DiskFull ? LongestFullDisk : 0));

    /// <summary>MentorBot.Host.dll.</summary>
    public required string HostPath { get; init; }

    /// <summary>Where the databases and logs of this storm lie.</summary>
    public required string Folder { get; init; }

    /// <summary>The messenger answers 429, 5xx, late, half or never, and delivers updates twice.</summary>
    public bool Faults { get; init; }

    /// <summary>The messenger keeps Telegram's limits.</summary>
    public bool Flood { get; init; }

    /// <summary>Updates are posted, several at a time.</summary>
    public bool Webhook { get; init; }

    /// <summary>How many programs run on one database; more than one needs <see cref="Webhook"/> and <see cref="Postgres"/>.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Some of the kills are pauses: SIGSTOP, and SIGCONT after a while.</summary>
    public bool Pauses { get; init; }

    /// <summary>The connection string of an empty PostgreSQL database; null means SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>Another process holds the database locked for seconds now and then.</summary>
    public bool LockDatabase { get; init; }

    /// <summary>The disk of the program is full for seconds now and then.</summary>
    public bool DiskFull { get; init; }

    /// <summary>The clock moves by several days at once, and not by one.</summary>
    public bool ClockJumps { get; init; }

    /// <summary>Where the report is written as JSON.</summary>
    public string? Json { get; init; }
}
