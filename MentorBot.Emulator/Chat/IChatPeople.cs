namespace MentorBot.Emulator.Chat;

/// <summary>Who the visitor of the chat page can be. The program that hosts the page supplies it; without it the page shows the emulator's own people.</summary>
public interface IChatPeople
{
    /// <summary>The people in the order of the page; those of one group follow each other.</summary>
    IAsyncEnumerable<ChatPerson> ListAsync(CancellationToken cancellationToken);
}
