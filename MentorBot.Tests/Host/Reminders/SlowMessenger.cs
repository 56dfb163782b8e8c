using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using Moq;

namespace MentorBot.Tests.Host.Reminders;

/// <summary>A messenger that answers when the test lets it, with what the test wants.</summary>
internal sealed class SlowMessenger
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowMessenger(Delivery? answer = null)
    {
        var channel = new Mock<IChatChannel>();
        channel.Setup(messenger => messenger.DeliverAsync(It.IsAny<long>(), It.IsAny<ChatMessage>(), null, It.IsAny<CancellationToken>()))
            .Returns(async (long _, ChatMessage _, string? _, CancellationToken cancellation) =>
            {
                asked.TrySetResult();
                await answered.Task.WaitAsync(cancellation);
                return answer ?? new Delivery.Delivered("1");
            });
        Channel = channel.Object;
    }

    public IChatChannel Channel { get; }

    /// <summary>Ends when the first message has come.</summary>
    public Task Asked => asked.Task;

    public void Answer() => answered.TrySetResult();
}
