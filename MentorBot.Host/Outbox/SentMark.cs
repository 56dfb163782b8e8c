using System.Diagnostics;

namespace MentorBot.Host.Outbox;

internal enum SendingState
{
    NotBegun,
    UnderWay,

    /// <summary>It stands in the chat, under <see cref="SentMark.Number"/>.</summary>
    Known,

    /// <summary>It may have arrived or not.</summary>
    Unknown,
}

/// <summary>How far a marked message has come.</summary>
internal sealed class SentMark(MessageMark mark, long messageId)
{
    /// <summary>Nobody reads a question and types the answer within such a time of its leaving.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1);

    /// <summary>A program that answers at once may be heard before the messenger's word that the question stands there; nobody else.</summary>
    private static readonly TimeSpan Crossing = TimeSpan.FromMilliseconds(300);

    private TaskCompletionSource? changed;
    private long begunAt;
    private long endedAt;

    public MessageMark Mark => mark;

    /// <summary>The id of its row in the outbox.</summary>
    public long MessageId => messageId;
    public SendingState State { get; private set; }

    /// <summary>The messenger's number of the message in its chat.</summary>
    public long Number { get; private set; }

    /// <summary>It took the place of an older message and has that one's number, which says nothing about the time.</summary>
    public bool IsEdit { get; private set; }

    /// <summary>Of several attempts that may have arrived the first counts.</summary>
    public void Begin()
    {
        if (State == SendingState.NotBegun) begunAt = Stopwatch.GetTimestamp();
        State = SendingState.UnderWay;
    }

    public void End(SendingState state, long number = 0, bool isEdit = false)
    {
        (State, Number, IsEdit, endedAt) = (state, number, isEdit, Stopwatch.GetTimestamp());
        changed?.TrySetResult();
        changed = null;
    }

    /// <summary>Whether something came before the message had even left.</summary>
    public bool LeftAfter(long cameAt) => State == SendingState.NotBegun || cameAt < begunAt;

    /// <summary>Whether something came while the message was on its way, too soon to be said about it.</summary>
    public bool WasOnItsWay(long cameAt)
    {
        if (State is not (SendingState.UnderWay or SendingState.Known)) return false;
        var arrivedAt = State == SendingState.Known ? endedAt : Stopwatch.GetTimestamp();
        return Stopwatch.GetElapsedTime(begunAt, cameAt) < Reading && Stopwatch.GetElapsedTime(cameAt, arrivedAt) > Crossing;
    }

    /// <summary>Ends when what is under way is no longer so.</summary>
    public Task Changed() => (changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
