using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

/// <summary>Answers a command, and the shortcut phrase that stands for it.</summary>
internal interface IChatCommand
{
    /// <summary>Without the slash.</summary>
    string Name { get; }

    /// <summary>The phrase below the input that does the same; null where there is none.</summary>
    string? Shortcut { get; }

    Task HandleAsync(Turn turn, string? argument, CancellationToken cancellation);
}

/// <summary>Answers the buttons whose action begins with <c>Area:</c>.</summary>
internal interface IChatButtons
{
    /// <summary>One short word, the same for all buttons of a feature.</summary>
    string Area { get; }

    /// <param name="words">What follows the area, split at the colons.</param>
    Task HandleAsync(Turn turn, IReadOnlyList<string> words, CancellationToken cancellation);
}

/// <summary>Takes a file that somebody sent.</summary>
internal interface IChatFiles
{
    /// <returns>False where the file is not for this handler, so that another is asked.</returns>
    Task<bool> HandleAsync(Turn turn, FileReceived file, CancellationToken cancellation);
}

/// <summary>What a feature offers a person in the menu.</summary>
internal interface IMenuSection
{
    /// <summary>Where the feature stands in the menu, smallest first.</summary>
    int Order { get; }

    Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, CancellationToken cancellation);
}
