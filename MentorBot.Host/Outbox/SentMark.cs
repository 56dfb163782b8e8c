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
    private TaskCompletionSource? changed;

    public MessageMark Mark => mark;

    /// <summary>The id of its row in the outbox.</summary>
    public long MessageId => messageId;
    public SendingState State { get; private set; }

    /// <summary>The messenger's number of the message in its chat.</summary>
    public long Number { get; private set; }

    public void MoveTo(SendingState state, long number = 0)
    {
        (State, Number) = (state, number);
        if (state == SendingState.UnderWay) return;
        changed?.TrySetResult();
        changed = null;
    }

    /// <summary>Ends when what is under way is no longer so.</summary>
    public Task Changed() => (changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
