using MentorBot.Host.Conversation;

namespace MentorBot.Host.Intake;

internal enum FilingKind
{
    /// <summary>The update is written down, to be taken up after those before it.</summary>
    Wait,

    /// <summary>The update is held in memory, but takes long: it is written down as well.</summary>
    Copy,

    /// <summary>The update is remembered as taken, and nothing follows from it.</summary>
    LetGo,

    /// <summary>The update was taken up; its row is removed.</summary>
    Remove,
}

/// <summary>Something to be written about one update, together with what is to be written about others.</summary>
internal sealed class Filing(FilingKind kind, Lane lane, Arrival arrival)
{
    public FilingKind Kind => kind;
    public Lane Lane => lane;
    public Arrival Arrival => arrival;
    public IncomingUpdate Update => arrival.Update;

    /// <summary>The person is told that not everything could be taken.</summary>
    public bool Tells { get; set; }

    /// <summary>Found when it was written: a row of the update stands among the waiting.</summary>
    public bool HasRow { get; set; }

    /// <summary>Found when it was written: this filing has made that row.</summary>
    public bool MadeRow { get; set; }
}
