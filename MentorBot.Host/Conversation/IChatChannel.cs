using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

/// <summary>What became of a message that was handed to a messenger.</summary>
internal abstract record Delivery
{
    /// <param name="Message">The messenger's reference to the message as it now stands; null where it is only known to have arrived.</param>
    public sealed record Delivered(string? Message) : Delivery;

    /// <summary>The person has blocked the program or is gone: nothing will reach them until they write again.</summary>
    public sealed record Unreachable : Delivery;

    /// <summary>The messenger asks for patience. Whom it means, this chat or all of us, it does not say.</summary>
    public sealed record Postponed(TimeSpan Pause) : Delivery;

    /// <summary>Nobody was reached: the message surely did not arrive.</summary>
    public sealed record NotSent : Delivery;

    /// <summary>It did not succeed, and does no harm when it is done again.</summary>
    /// <param name="AtOnce">The fault was on the way, so the first repetition need not wait.</param>
    public sealed record Failed(string Reason, bool AtOnce = false) : Delivery;

    /// <summary>The message went out and no answer came: it may have arrived or not, and once more may be once too often.</summary>
    public sealed record InDoubt : Delivery;

    /// <summary>The messenger will never take this message.</summary>
    public sealed record Refused(string Reason) : Delivery;
}

/// <summary>The one way in which the program speaks to people; each messenger is an adapter behind it.</summary>
internal interface IChatChannel
{
    /// <param name="replaces">The message that the new one takes the place of, where the messenger can do that.</param>
    Task<Delivery> DeliverAsync(long address, ChatMessage message, string? replaces, CancellationToken cancellation);

    /// <summary>Takes the buttons of an earlier message away. A message that is gone or has none is no error.</summary>
    Task RemoveButtonsAsync(long address, string message, CancellationToken cancellation);

    /// <summary>Whether the messenger answers at all, found out by a call that changes nothing.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellation);

    /// <summary>Shows that a press was felt, with a short word where there is one. A press too old for that is no error.</summary>
    Task AcknowledgeAsync(string press, string? toast, CancellationToken cancellation);

    /// <summary>The content of a file that a person sent.</summary>
    /// <returns>Null where the file is gone or larger than <paramref name="limit"/> bytes.</returns>
    Task<byte[]?> DownloadAsync(string file, long limit, CancellationToken cancellation);

    /// <summary>The same to be read as it comes; whoever asks disposes it.</summary>
    /// <returns>Null where the messenger does not have the file.</returns>
    Task<Stream?> OpenFileAsync(string file, CancellationToken cancellation);

    /// <summary>A link that opens a chat with the program and hands it <paramref name="payload"/>.</summary>
    string LinkTo(string payload);
}
